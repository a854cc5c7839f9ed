<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> ({free} MB are free there)</source>
        <translation> (dort sind {free} MB frei)</translation>
    </message>
    <message>
        <source> of text</source>
        <translation> Text</translation>
    </message>
    <message>
        <source>(not understood)</source>
        <translation>(nicht verstanden)</translation>
    </message>
    <message>
        <source>16-bit brightness is reduced to 8 bits.</source>
        <translation>Helligkeit mit 16 Bit wird auf 8 Bit verringert.</translation>
    </message>
    <message>
        <source>4 bits (Q4_0), Google’s own file</source>
        <translation>4 Bit (Q4_0), Googles eigene Datei</translation>
    </message>
    <message>
        <source>4 bits (UD-Q4_K_XL), text alone</source>
        <translation>4 Bit (UD-Q4_K_XL), nur Text</translation>
    </message>
    <message>
        <source>4 bits (UD-Q4_K_XL), the best of its size</source>
        <translation>4 Bit (UD-Q4_K_XL), das beste seiner Größe</translation>
    </message>
    <message>
        <source>8 bits (Q8_0), closest to the original, slower</source>
        <translation>8 Bit (Q8_0), am nächsten am Original, langsamer</translation>
    </message>
    <message>
        <source>; {left_out_s} s of silence between and around them are left out</source>
        <translation>; {left_out_s} s Stille dazwischen und ringsum sind ausgelassen</translation>
    </message>
    <message>
        <source>A backup waits to be restored with the next start. Nothing was changed. Start Gemma Desk again first.</source>
        <translation>Eine Sicherung wartet darauf, beim nächsten Start wiederhergestellt zu werden. Nichts wurde geändert. Starten Sie Gemma Desk zuerst neu.</translation>
    </message>
    <message>
        <source>A backup waits to be restored, but the conversations in {folder} are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>Eine Sicherung wartet darauf, eingespielt zu werden, aber die Unterhaltungen in {folder} werden von einem anderen Gemma Desk benutzt. Es wurde nichts geändert. Schließen Sie das andere und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>A file was read into something that is neither picture nor sound. Nothing was added or lost.</source>
        <translation>Eine Datei wurde zu etwas gelesen, das weder Bild noch Ton ist. Es wurde nichts hinzugefügt, und nichts ging verloren.</translation>
    </message>
    <message>
        <source>A part of page {numbers} of {n_pages}, drawn anew.</source>
        <translation>Ein Teil von Seite {numbers} von {n_pages}, neu gezeichnet.</translation>
    </message>
    <message>
        <source>A part of {width}×{height}: {width_2}×{height_2} pixels.</source>
        <translation>Ein Teil von {width}×{height}: {width_2}×{height_2} Pixel.</translation>
    </message>
    <message>
        <source>A picture or sound could not be projected ({recent_errors}). The question was kept. Remove the attachment or ask again.</source>
        <translation>Ein Bild oder Ton konnte nicht umgesetzt werden ({recent_errors}). Die Frage ist erhalten. Entfernen Sie den Anhang oder fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>A question was asked while another was being answered. Stop that one first.</source>
        <translation>Eine Frage kam, während eine andere beantwortet wurde. Halten Sie diese zuerst an.</translation>
    </message>
    <message>
        <source>A sound was to be heard while a question was being answered. Stop that one first.</source>
        <translation>Ein Ton sollte gehört werden, während eine Frage beantwortet wurde. Halten Sie diese zuerst an.</translation>
    </message>
    <message>
        <source>An answer was to go on while another was being written. Stop that one first.</source>
        <translation>Eine Antwort sollte weitergehen, während eine andere geschrieben wurde. Halten Sie diese zuerst an.</translation>
    </message>
    <message>
        <source>An attachment of this conversation cannot be read: {strerror} ({path}). The text is untouched. Attach the original file again.</source>
        <translation>Ein Anhang dieser Unterhaltung kann nicht gelesen werden: {strerror} ({path}). Der Text ist unberührt. Hängen Sie die ursprüngliche Datei noch einmal an.</translation>
    </message>
    <message>
        <source>An attachment was changed on the disk ({path}, now {n_data} bytes). The text is untouched. Attach the original file again.</source>
        <translation>Ein Anhang wurde auf der Festplatte verändert ({path}, jetzt {n_data} Byte). Der Text ist unberührt. Hängen Sie die ursprüngliche Datei noch einmal an.</translation>
    </message>
    <message>
        <source>An attachment was to be kept under a name that is not its own. It was not kept.</source>
        <translation>Ein Anhang sollte unter einem Namen abgelegt werden, der nicht seiner ist. Er wurde nicht abgelegt.</translation>
    </message>
    <message>
        <source>Another Gemma Desk is at work in {folder} already. Nothing was changed. Wait until it has finished, or stop it first.</source>
        <translation>In {folder} arbeitet bereits ein anderes Gemma Desk. Nichts wurde geändert. Warten Sie, bis es fertig ist, oder halten Sie es zuerst an.</translation>
    </message>
    <message>
        <source>Another program has {key} already. Choose another key, or free it there.</source>
        <translation>Ein anderes Programm hat {key} schon. Wählen Sie eine andere Taste oder geben Sie sie dort frei.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichert</translation>
    </message>
    <message>
        <source>Big5, Chinese</source>
        <translation>Big5, Chinesisch</translation>
    </message>
    <message>
        <source>Brightness is scaled: {low} is black, {high} is white.</source>
        <translation>Die Helligkeit ist gestreckt: {low} ist schwarz, {high} ist weiß.</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Prüft die Sicherung</translation>
    </message>
    <message>
        <source>Colours are converted from “{described}” to sRGB.</source>
        <translation>Farben werden aus „{described}“ in sRGB umgerechnet.</translation>
    </message>
    <message>
        <source>Context window {context_tokens} instead of {context_tokens_2} tokens</source>
        <translation>Kontextfenster mit {context_tokens} statt {context_tokens_2} Token</translation>
    </message>
    <message>
        <source>Damaged or too large, and left out: page {shown_page_range}.</source>
        <translation>Beschädigt oder zu groß und ausgelassen: Seite {shown_page_range}.</translation>
    </message>
    <message>
        <source>Damaged or too large, and left out: pages {shown_page_range}.</source>
        <translation>Beschädigt oder zu groß und ausgelassen: Seiten {shown_page_range}.</translation>
    </message>
    <message>
        <source>Decrypting everything</source>
        <translation>Alles wird entschlüsselt</translation>
    </message>
    <message>
        <source>Drafting has not been measured on this machine yet.</source>
        <translation>Entwürfe wurden auf diesem Rechner noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Drafting was switched off for this question.</source>
        <translation>Entwürfe waren für diese Frage ausgeschaltet.</translation>
    </message>
    <message>
        <source>Encrypting everything</source>
        <translation>Alles wird verschlüsselt</translation>
    </message>
    <message>
        <source>Everything is written anew beside what is there, which needs {needed} MB in {folder}; {free} MB are free. Nothing was changed. Make room there, then try again.</source>
        <translation>Alles wird neben dem Vorhandenen neu geschrieben; das braucht {needed} MB in {folder}, {free} MB sind frei. Nichts wurde geändert. Schaffen Sie dort Platz, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Exporting attachments</source>
        <translation>Exportiert Anhänge</translation>
    </message>
    <message>
        <source>GB 18030, Chinese</source>
        <translation>GB 18030, Chinesisch</translation>
    </message>
    <message>
        <source>Gemma Desk conversations {isoformat}</source>
        <translation>Gemma Desk Unterhaltungen {isoformat}</translation>
    </message>
    <message>
        <source>Gemma Desk is set to stay offline, so no connection was opened: 0 bytes were sent. What is here is kept. Allow connections in the settings, or copy the files from elsewhere and import them.</source>
        <translation>Gemma Desk soll offline bleiben, daher wurde keine Verbindung geöffnet: 0 Bytes wurden gesendet. Was hier ist, bleibt erhalten. Erlauben Sie Verbindungen in den Einstellungen, oder kopieren Sie die Dateien von anderswo und importieren Sie sie.</translation>
    </message>
    <message>
        <source>Heard in {n_spans} pieces, cut in pauses{silence}.</source>
        <translation>In {n_spans} Stücken gehört, in Pausen geschnitten{silence}.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>It has {n_bytes} MB; JSON of up to {document_mb} MB can be imported again. Export as a ZIP file for that.</source>
        <translation>Es hat {n_bytes} MB; JSON bis {document_mb} MB kann wieder importiert werden. Exportieren Sie dafür als ZIP-Datei.</translation>
    </message>
    <message>
        <source>It holds {architecture}, which is another kind of model.</source>
        <translation>Sie enthält {architecture}, eine andere Art von Modell.</translation>
    </message>
    <message>
        <source>It holds {join}, which is another kind of model.</source>
        <translation>Sie enthält {join}, eine andere Art von Modell.</translation>
    </message>
    <message>
        <source>It is a LoRA adapter, not a model.</source>
        <translation>Sie ist ein LoRA-Adapter, kein Modell.</translation>
    </message>
    <message>
        <source>It is a form for Adobe’s reader (XFA); only its plain pages are read.</source>
        <translation>Es ist ein Formular für Adobes Reader (XFA); nur seine einfachen Seiten werden gelesen.</translation>
    </message>
    <message>
        <source>It is a video; its sound is taken and its pictures are left out.</source>
        <translation>Es ist ein Video; sein Ton wird genommen, die Bilder werden ausgelassen.</translation>
    </message>
    <message>
        <source>It is one part of a model that was cut into several files; one that is in one file is needed.</source>
        <translation>Sie ist ein Teil eines Modells, das in mehrere Dateien geteilt wurde; nötig ist eines in einer Datei.</translation>
    </message>
    <message>
        <source>It is very long, so it is sent in {n_parts} parts that overlap, in order.</source>
        <translation>Es ist sehr lang und wird deshalb in {n_parts} Teilen gesendet, die einander überlappen, der Reihe nach.</translation>
    </message>
    <message>
        <source>It was not downloaded to its end.</source>
        <translation>Sie wurde nicht bis zum Ende heruntergeladen.</translation>
    </message>
    <message>
        <source>Its brightness goes beyond the screen’s (HDR); it is sent as it is and looks pale.</source>
        <translation>Seine Helligkeit geht über die des Bildschirms hinaus (HDR); es wird gesendet, wie es ist, und sieht blass aus.</translation>
    </message>
    <message>
        <source>Its projector is within the same file, as Ollama makes it, where one in a file of its own is needed.</source>
        <translation>Ihr Projektor steckt in derselben Datei, wie Ollama es macht; nötig ist einer in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>Its sound cannot be read and is left out.</source>
        <translation>Sein Ton kann nicht gelesen werden und ist ausgelassen.</translation>
    </message>
    <message>
        <source>Its sound is longer than {max_long_seconds} hours and left out.</source>
        <translation>Sein Ton ist länger als {max_long_seconds} Stunden und ist ausgelassen.</translation>
    </message>
    <message>
        <source>Its sound is silent and left out.</source>
        <translation>Sein Ton ist stumm und ausgelassen.</translation>
    </message>
    <message>
        <source>KOI8-R, Cyrillic</source>
        <translation>KOI8-R, Kyrillisch</translation>
    </message>
    <message>
        <source>KV cache in 8 bits (q8_0) instead of 16</source>
        <translation>KV-Cache mit 8 Bit (q8_0) statt 16</translation>
    </message>
    <message>
        <source>Lab colours are converted to screen colours.</source>
        <translation>Lab-Farben werden in Bildschirmfarben umgerechnet.</translation>
    </message>
    <message>
        <source>Lately {first} of first drafts were accepted in {kind}</source>
        <translation>Zuletzt wurden {first} der ersten Entwürfe angenommen ({kind})</translation>
    </message>
    <message>
        <source>Left out: {join}.</source>
        <translation>Ausgelassen: {join}.</translation>
    </message>
    <message>
        <source>Loading was stopped. Nothing was lost.</source>
        <translation>Das Laden wurde angehalten. Es ging nichts verloren.</translation>
    </message>
    <message>
        <source>MP4 or MOV</source>
        <translation>MP4 oder MOV</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Verschiebt</translation>
    </message>
    <message>
        <source>No drafter, so answers may come slower</source>
        <translation>Kein Entwurfsmodell, daher kommen Antworten vielleicht langsamer</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one to speak notes; all else works without.</source>
        <translation>Es wurde kein Mikrofon gefunden. Schließen Sie eines an, um Notizen zu sprechen; alles andere geht ohne.</translation>
    </message>
    <message>
        <source>No microphone was found: one is needed and 0 are connected. Nothing was lost; connect one and hold to talk again.</source>
        <translation>Es wurde kein Mikrofon gefunden: Eines wird gebraucht, 0 sind angeschlossen. Es ging nichts verloren; schließen Sie eines an und halten Sie noch einmal zum Sprechen gedrückt.</translation>
    </message>
    <message>
        <source>No model is loaded. The question was kept. Choose a model and ask again.</source>
        <translation>Es ist kein Modell geladen. Die Frage ist erhalten. Wählen Sie ein Modell und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>No words were understood in {join} ({seconds} s), so there was nothing to answer. The sound is kept: write what was said with its pencil, or try once more.</source>
        <translation>In {join} ({seconds} s) wurden keine Wörter verstanden, es gab also nichts zu beantworten. Der Ton ist erhalten: Schreiben Sie mit dem Stift daneben, was gesagt wurde, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody has said here which licence {name} is under. Look at the model&apos;s page before you use it.</source>
        <translation>Unter welcher Lizenz {name} steht, wurde hier nicht angegeben. Sehen Sie auf der Seite des Modells nach, bevor Sie es benutzen.</translation>
    </message>
    <message>
        <source>Nothing can be read in {folder}. It was left as it is. Go on with a copy, or with none.</source>
        <translation>In {folder} lässt sich nichts lesen. Die Datei wurde gelassen, wie sie ist. Machen Sie mit einer Kopie weiter oder ohne Unterhaltungen.</translation>
    </message>
    <message>
        <source>Nothing is heard in this part.</source>
        <translation>In diesem Teil ist nichts zu hören.</translation>
    </message>
    <message>
        <source>Nothing to play on was found: one loudspeaker is needed and 0 are connected. Nothing was lost; connect one, or headphones, and press play again.</source>
        <translation>Es wurde nichts zum Abspielen gefunden: Ein Lautsprecher wird gebraucht, 0 sind angeschlossen. Es ging nichts verloren; schließen Sie einen oder Kopfhörer an und drücken Sie noch einmal auf Abspielen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Download the file again.</source>
        <translation>Es wurde nichts geändert. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>Of “{label}” none of {n_numbers} pages can be read: they are damaged or too large to draw. Nothing was added; open it in its own program, print it to a new PDF and add that.</source>
        <translation>Von „{label}“ kann keine der {n_numbers} Seiten gelesen werden: Sie sind beschädigt oder zu groß zum Zeichnen. Es wurde nichts hinzugefügt; öffnen Sie die Datei in ihrem eigenen Programm, drucken Sie sie in ein neues PDF und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>Of “{label}” {n_done} of {n_numbers} pages were drawn in {max_draw_all_s} s, the most one file may take. Nothing was added; choose fewer pages, such as {shown_page_range}.</source>
        <translation>Von „{label}“ wurden {n_done} von {n_numbers} Seiten in {max_draw_all_s} s gezeichnet, länger darf eine Datei nicht brauchen. Es wurde nichts hinzugefügt; wählen Sie weniger Seiten, etwa {shown_page_range}.</translation>
    </message>
    <message>
        <source>Of “{label}” {n_done} of {n_wanted} pages were read in {max_read_s} s, the most one file may take. Nothing was added; choose fewer pages, such as 1-{max}.</source>
        <translation>Von „{label}“ wurden {n_done} von {n_wanted} Seiten in {max_read_s} s gelesen, länger darf eine Datei nicht brauchen. Es wurde nichts hinzugefügt; wählen Sie weniger Seiten, etwa 1-{max}.</translation>
    </message>
    <message>
        <source>Only {seconds} s were recorded and at least {min_seconds} s are needed. Nothing was lost; hold on while you speak.</source>
        <translation>Es wurden nur {seconds} s aufgenommen, mindestens {min_seconds} s werden gebraucht. Es ging nichts verloren; halten Sie gedrückt, während Sie sprechen.</translation>
    </message>
    <message>
        <source>Page {number} of “{label}” is damaged or too large to draw. Nothing was added; choose other pages.</source>
        <translation>Seite {number} von „{label}“ ist beschädigt oder zu groß zum Zeichnen. Es wurde nichts hinzugefügt; wählen Sie andere Seiten.</translation>
    </message>
    <message>
        <source>Pictures of detail {detail} instead of {detail_2} at most</source>
        <translation>Bilder mit Detail {detail} statt {detail_2} höchstens</translation>
    </message>
    <message>
        <source>Printing colours (CMYK) are converted to screen colours.</source>
        <translation>Druckfarben (CMYK) werden in Bildschirmfarben umgerechnet.</translation>
    </message>
    <message>
        <source>Read as {old_encodings}; if letters look wrong, save it as UTF-8.</source>
        <translation>Gelesen als {old_encodings}; wenn Buchstaben falsch aussehen, speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>Resampled from {rate_hz} Hz to {sample_rate_hz} Hz.</source>
        <translation>Umgerechnet von {rate_hz} Hz auf {sample_rate_hz} Hz.</translation>
    </message>
    <message>
        <source>Shift JIS, Japanese</source>
        <translation>Shift JIS, Japanisch</translation>
    </message>
    <message>
        <source>Silence at both ends was left out by Gemma Desk.</source>
        <translation>Stille an beiden Enden hat Gemma Desk ausgelassen.</translation>
    </message>
    <message>
        <source>Something in Gemma Desk went wrong ({name}), sorry. What was written is kept. Try again; the log has the details.</source>
        <translation>In Gemma Desk ist etwas schiefgegangen ({name}), Entschuldigung. Das Geschriebene ist erhalten. Versuchen Sie es noch einmal; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>Something in the program went wrong while the file was read. Nothing was added or lost.</source>
        <translation>Beim Lesen der Datei ist im Programm etwas schiefgegangen. Es wurde nichts hinzugefügt, und nichts ging verloren.</translation>
    </message>
    <message>
        <source>Starting with the system could not be changed: {strerror}. Everything is as it was. Add or remove the program in the system&apos;s own settings.</source>
        <translation>Das Starten mit dem System ließ sich nicht ändern: {strerror}. Alles ist, wie es war. Fügen Sie das Programm in den Einstellungen des Systems hinzu oder entfernen Sie es dort.</translation>
    </message>
    <message>
        <source>The LoRA adapters cannot be used together. Nothing was lost. Leave one out.</source>
        <translation>Die LoRA-Adapter lassen sich nicht zusammen verwenden. Nichts ging verloren. Lassen Sie einen weg.</translation>
    </message>
    <message>
        <source>The backup is whole: {held}.</source>
        <translation>Die Sicherung ist vollständig: {held}.</translation>
    </message>
    <message>
        <source>The backup needs {needed} MB in {folder}, {free} MB are free. Nothing was changed. Make room there, then try again.</source>
        <translation>Die Sicherung braucht {needed} MB in {folder}, {free} MB sind frei. Es wurde nichts geändert. Schaffen Sie dort Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection could not be written down in {path}: {strerror}. It was not made, and nothing was lost. Make room there, then go on.</source>
        <translation>Die Verbindung konnte nicht in {path} festgehalten werden: {strerror}. Sie wurde nicht hergestellt, und nichts ging verloren. Schaffen Sie dort Platz und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The conversation takes {n_body} MB with its pictures and sounds, but the engine takes at most {max_frame_bytes} MB at once. Nothing was lost. Remove some of them or begin a new conversation.</source>
        <translation>Die Unterhaltung ist mit ihren Bildern und Tönen {n_body} MB groß, das Modell nimmt auf einmal höchstens {max_frame_bytes} MB. Es ging nichts verloren. Entfernen Sie einige davon oder beginnen Sie eine neue Unterhaltung.</translation>
    </message>
    <message>
        <source>The conversation takes {prompt_tokens} tokens, but the context window has room for {room}. Nothing was lost. Shorten the question, lower a picture&apos;s detail or begin a new conversation.</source>
        <translation>Die Unterhaltung braucht {prompt_tokens} Token, im Kontextfenster ist aber nur Platz für {room}. Es ging nichts verloren. Kürzen Sie die Frage, verringern Sie das Detail eines Bildes oder beginnen Sie eine neue Unterhaltung.</translation>
    </message>
    <message>
        <source>The conversations in {folder} are in use by another Gemma Desk; waited {busy_s} s. Nothing was changed. Close the other one, then try again.</source>
        <translation>Die Unterhaltungen in {folder} werden von einem anderen Gemma Desk benutzt; {busy_s} s gewartet. Es wurde nichts geändert. Schließen Sie das andere und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The conversations in {folder} are locked with a passphrase, which was not given. Nothing was changed. Give the passphrase.</source>
        <translation>Die Unterhaltungen in {folder} sind mit einer Passphrase gesperrt, die nicht angegeben wurde. Nichts wurde geändert. Geben Sie die Passphrase an.</translation>
    </message>
    <message>
        <source>The conversations in {folder} cannot be used ({error}). What was saved is untouched. Try again.</source>
        <translation>Die Unterhaltungen in {folder} können nicht benutzt werden ({error}). Das Gespeicherte ist unberührt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The conversations in {folder} wait for their passphrase to be set or taken away, but they are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>Bei den Unterhaltungen in {folder} soll eine Passphrase gesetzt oder entfernt werden, aber ein anderes Gemma Desk benutzt sie. Nichts wurde geändert. Schließen Sie das andere, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The conversations in {parent} were written by a newer Gemma Desk: they have form {version}, this program reads up to {newest}. They were left alone. Install the newer one.</source>
        <translation>Die Unterhaltungen in {parent} wurden von einem neueren Gemma Desk geschrieben: Sie haben die Form {version}, dieses Programm liest bis {newest}. Sie wurden nicht angerührt. Installieren Sie das neuere.</translation>
    </message>
    <message>
        <source>The conversations wait to be moved, but those in {folder} are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>Die Unterhaltungen warten darauf, verschoben zu werden, aber die in {folder} werden von einem anderen Gemma Desk benutzt. Es wurde nichts geändert. Schließen Sie das andere und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The conversations were moved to {folder}, which is not there now. Nothing was changed. Plug in the drive it is on, or remove {usual} to start with none.</source>
        <translation>Die Unterhaltungen wurden nach {folder} verschoben, das jetzt nicht da ist. Es wurde nichts geändert. Schließen Sie das Laufwerk an, auf dem es liegt, oder entfernen Sie {usual}, um ohne zu beginnen.</translation>
    </message>
    <message>
        <source>The default microphone</source>
        <translation>Das Standardmikrofon</translation>
    </message>
    <message>
        <source>The desktop did not give {key}. Choose a key in its settings for this program.</source>
        <translation>Der Desktop hat {key} nicht vergeben. Wählen Sie in seinen Einstellungen eine Taste für dieses Programm.</translation>
    </message>
    <message>
        <source>The desktop gives no keys to programs here ({refused}). Bind `gemma-desk quick-ask` and `gemma-desk capture` to keys in the desktop&apos;s own settings.</source>
        <translation>Der Desktop gibt Programmen hier keine Tasten ({refused}). Legen Sie `gemma-desk quick-ask` und `gemma-desk capture` in den Einstellungen des Desktops auf Tasten.</translation>
    </message>
    <message>
        <source>The disk did not take or give what was asked ({error}). {full_sentence}</source>
        <translation>Die Festplatte hat nicht angenommen oder gegeben, was verlangt war ({error}). {full_sentence}</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: about 10 MB are needed, {free_bytes} MB are free. What was saved before is untouched. Free some space, then try again.</source>
        <translation>Die Festplatte von {folder} ist voll: Etwa 10 MB werden gebraucht, {free_bytes} MB sind frei. Früher Gespeichertes ist unberührt. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk of {parent} is full: {size} are still needed, and {size_2} are free. What was downloaded is kept. Make room there, then go on.</source>
        <translation>Der Datenträger von {parent} ist voll: {size} werden noch gebraucht, {size_2} sind frei. Was heruntergeladen wurde, bleibt erhalten. Schaffen Sie dort Platz und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The display cannot be asked for keys: {gone}.</source>
        <translation>Die Anzeige kann nicht um Tasten gebeten werden: {gone}.</translation>
    </message>
    <message>
        <source>The drafter cannot be used: {sentence}</source>
        <translation>Das Entwurfsmodell kann nicht benutzt werden: {sentence}</translation>
    </message>
    <message>
        <source>The engine made a mistake; sorry. The question was kept. Ask again.</source>
        <translation>Das Modell hat einen Fehler gemacht, Entschuldigung. Die Frage ist erhalten. Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The engine process could not be started ({strerror}). The question was kept. Install the program again if this stays.</source>
        <translation>Das Rechenprogramm konnte nicht gestartet werden ({strerror}). Die Frage ist erhalten. Bleibt es dabei, installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The engine stopped without saying why, sorry. What was written is kept. Try again.</source>
        <translation>Das Rechenprogramm hat ohne Angabe eines Grundes angehalten, Entschuldigung. Das Geschriebene ist erhalten. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Ask in other words, or begin a new conversation.</source>
        <translation>Das Rechenprogramm hat bei dieser Frage {most_deaths}-mal angehalten: {reason}. Es ging nichts verloren. {within_minutes} Minuten lang startet es für sie nicht wieder. Fragen Sie mit anderen Worten, oder beginnen Sie eine neue Unterhaltung.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Begin a new conversation without {earlier}.</source>
        <translation>Das Rechenprogramm hat bei dieser Frage {most_deaths}-mal angehalten: {reason}. Es ging nichts verloren. {within_minutes} Minuten lang startet es für sie nicht wieder. Beginnen Sie eine neue Unterhaltung ohne {earlier}.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Leave out {names} and ask again.</source>
        <translation>Das Rechenprogramm hat bei dieser Frage {most_deaths}-mal angehalten: {reason}. Es ging nichts verloren. {within_minutes} Minuten lang startet es für sie nicht wieder. Lassen Sie {names} weg und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}. What it had written stays. It starts again when you ask again.</source>
        <translation>Das Rechenprogramm hat angehalten: {reason}. Was es geschrieben hatte, bleibt. Es startet wieder, wenn Sie noch einmal fragen.</translation>
    </message>
    <message>
        <source>The file ends early; what is there is read.</source>
        <translation>Die Datei endet vorzeitig; was da ist, wird gelesen.</translation>
    </message>
    <message>
        <source>The file ends early; what is there is sent.</source>
        <translation>Die Datei endet vorzeitig; was da ist, wird gesendet.</translation>
    </message>
    <message>
        <source>The first of at least {n_frames} pages is sent.</source>
        <translation>Die erste von mindestens {n_frames} Seiten wird gesendet.</translation>
    </message>
    <message>
        <source>The first of {n_frames} frames is sent.</source>
        <translation>Das erste von {n_frames} Einzelbildern wird gesendet.</translation>
    </message>
    <message>
        <source>The first of {n_frames} pages is sent.</source>
        <translation>Die erste von {n_frames} Seiten wird gesendet.</translation>
    </message>
    <message>
        <source>The first of {n_tracks} sound tracks is taken.</source>
        <translation>Die erste von {n_tracks} Tonspuren wird genommen.</translation>
    </message>
    <message>
        <source>The first {max_frames} s of {seconds} s are sent; choose another part if you want that.</source>
        <translation>Die ersten {max_frames} s von {seconds} s werden gesendet; wählen Sie einen anderen Teil, wenn Sie den möchten.</translation>
    </message>
    <message>
        <source>The first {n_pages} of {n_pages_2} pages are sent: at most {most_drawn} can go as pictures of {detail} tokens each. Choose other pages, or send them as text.</source>
        <translation>Die ersten {n_pages} von {n_pages_2} Seiten werden gesendet: Höchstens {most_drawn} können als Bilder mit je {detail} Token gehen. Wählen Sie andere Seiten oder senden Sie sie als Text.</translation>
    </message>
    <message>
        <source>The hub does not let your access token have {repository} (answer {status}). What was downloaded is kept. Accept the model&apos;s terms on its page, then go on.</source>
        <translation>Der Hub gibt {repository} für Ihr Zugangstoken nicht heraus (Antwort {status}). Was heruntergeladen wurde, bleibt erhalten. Nehmen Sie auf der Seite des Modells seine Bedingungen an und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The hub has no {file} in {repository} at revision {revision} (answer 404). What was downloaded is kept. Choose another model, or check the spelling.</source>
        <translation>Der Hub hat in {repository} beim Stand {revision} kein {file} (Antwort 404). Was heruntergeladen wurde, bleibt erhalten. Wählen Sie ein anderes Modell, oder prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The hub lets only people it knows have {repository} (answer {status}). What was downloaded is kept. Accept the model&apos;s terms on its page, put your access token into HF_TOKEN, then go on.</source>
        <translation>Der Hub gibt {repository} nur an Personen heraus, die er kennt (Antwort {status}). Was heruntergeladen wurde, bleibt erhalten. Nehmen Sie auf der Seite des Modells seine Bedingungen an, legen Sie Ihr Zugangstoken in HF_TOKEN ab und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>The hub tells no size and checksum of {file}, so nothing could prove that it is right. Nothing was downloaded. Choose another source, or get the file yourself and import it.</source>
        <translation>Der Hub nennt weder Größe noch Prüfsumme von {file}, also könnte nichts beweisen, dass die Datei richtig ist. Nichts wurde heruntergeladen. Wählen Sie eine andere Quelle, oder besorgen Sie die Datei selbst und importieren Sie sie.</translation>
    </message>
    <message>
        <source>The list of your own models, {path}, cannot be read. Nothing was changed. Put it right or delete it.</source>
        <translation>Die Liste Ihrer eigenen Modelle, {path}, kann nicht gelesen werden. Nichts wurde geändert. Berichtigen oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>The loaded model {missing}, so it cannot take the {value}. The question was kept. Add the model&apos;s mmproj file to its folder and load it again, or remove the attachment.</source>
        <translation>Das geladene Modell {missing} und kann daher nicht damit umgehen ({value}). Die Frage ist erhalten. Legen Sie die mmproj-Datei des Modells in seinen Ordner und laden Sie es neu, oder entfernen Sie den Anhang.</translation>
    </message>
    <message>
        <source>The loudspeaker {reason}, or was unplugged. Nothing was lost; end the other program or plug it in again, then press play again.</source>
        <translation>Der Lautsprecher {reason} oder wurde ausgesteckt. Es ging nichts verloren; beenden Sie das andere Programm oder stecken Sie ihn wieder ein, und drücken Sie noch einmal auf Abspielen.</translation>
    </message>
    <message>
        <source>The loudspeaker “{device}” stopped taking sound: it was unplugged or taken by another program. Nothing was lost; plug it in again, or choose another in the system&apos;s settings, and press play again.</source>
        <translation>Der Lautsprecher „{device}“ nimmt keinen Ton mehr an: Er wurde ausgesteckt oder von einem anderen Programm übernommen. Es ging nichts verloren; stecken Sie ihn wieder ein oder wählen Sie in den Systemeinstellungen einen anderen, und drücken Sie noch einmal auf Abspielen.</translation>
    </message>
    <message>
        <source>The main one of {n_frames} pictures is sent.</source>
        <translation>Das Hauptbild von {n_frames} Bildern wird gesendet.</translation>
    </message>
    <message>
        <source>The microphone “{device}”</source>
        <translation>Das Mikrofon „{device}“</translation>
    </message>
    <message>
        <source>The microphone “{name}” is not connected; there are {n_others} others. Nothing was lost; connect it or choose another in the settings.</source>
        <translation>Das Mikrofon „{name}“ ist nicht angeschlossen; es gibt {n_others} andere. Es ging nichts verloren; schließen Sie es an oder wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>The model answered with values that are not numbers, so its files are damaged or do not belong together. The question was kept. Check the sha256 sums of the model files.</source>
        <translation>Das Modell hat mit Werten geantwortet, die keine Zahlen sind; seine Dateien sind also beschädigt oder gehören nicht zusammen. Die Frage ist erhalten. Prüfen Sie die sha256-Summen der Modelldateien.</translation>
    </message>
    <message>
        <source>The model could not be evaluated ({recent_errors}). The question was kept. Ask again; if it happens again, choose a smaller context window.</source>
        <translation>Das Modell konnte nicht ausgewertet werden ({recent_errors}). Die Frage ist erhalten. Fragen Sie noch einmal; geschieht es wieder, wählen Sie ein kleineres Kontextfenster.</translation>
    </message>
    <message>
        <source>The model has no drafter file.</source>
        <translation>Das Modell hat keine Datei für Entwürfe.</translation>
    </message>
    <message>
        <source>The model wrote no summary. Nothing was lost, and all of the conversation is still sent. Try once more, or drop the oldest messages.</source>
        <translation>Das Modell hat keine Zusammenfassung geschrieben. Es ging nichts verloren, weiterhin wird die ganze Unterhaltung gesendet. Versuchen Sie es noch einmal, oder lassen Sie die ältesten Nachrichten weg.</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary lacks Gemma 4&apos;s control token {text}: it becomes {n_tokens} tokens where 1 is needed. Nothing was changed. Choose a Gemma 4 model file.</source>
        <translation>Dem Vokabular des Modells fehlt das Steuertoken {text} von Gemma 4: Es wird zu {n_tokens} Token, wo 1 gebraucht wird. Es wurde nichts geändert. Wählen Sie eine Modelldatei von Gemma 4.</translation>
    </message>
    <message>
        <source>The picture seen at {time_label}.</source>
        <translation>Das Bild, das bei {time_label} zu sehen ist.</translation>
    </message>
    <message>
        <source>The picture takes {n_cells} soft tokens, but the model was loaded for at most {n_ubatch}. The question was kept. Choose a lower detail for the picture.</source>
        <translation>Das Bild braucht {n_cells} weiche Token, geladen ist das Modell aber für höchstens {n_ubatch}. Die Frage ist erhalten. Wählen Sie für das Bild weniger Detail.</translation>
    </message>
    <message>
        <source>The program ended while this was being written. What was written is here. Retry asks again.</source>
        <translation>Das Programm endete, während dies geschrieben wurde. Was geschrieben war, steht hier. „Noch einmal“ fragt erneut.</translation>
    </message>
    <message>
        <source>The proxy {proxy} is of a kind that Gemma Desk does not speak. Nothing was sent. Name an HTTP proxy in HTTPS_PROXY, or download the files with another program and import them.</source>
        <translation>Der Proxy {proxy} ist von einer Art, die Gemma Desk nicht spricht. Nichts wurde gesendet. Nennen Sie in HTTPS_PROXY einen HTTP-Proxy, oder laden Sie die Dateien mit einem anderen Programm herunter und importieren Sie sie.</translation>
    </message>
    <message>
        <source>The screen could not be taken: the desktop gave no picture of it ({reason}). Nothing was lost; take one with the desktop&apos;s own key and paste it here, or allow it in the desktop&apos;s settings for this program.</source>
        <translation>Der Bildschirm ließ sich nicht aufnehmen: Der Desktop gab kein Bild davon ({reason}). Nichts ging verloren; nehmen Sie eines mit der Taste des Desktops auf und fügen Sie es hier ein, oder erlauben Sie es in den Einstellungen des Desktops für dieses Programm.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be played. Nothing else is affected; install it (on Debian and Ubuntu: libportaudio2) and press play again.</source>
        <translation>Die Tonbibliothek PortAudio fehlt, daher kann nichts abgespielt werden. Sonst ist nichts betroffen; installieren Sie sie (unter Debian und Ubuntu: libportaudio2) und drücken Sie noch einmal auf Abspielen.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be recorded. Nothing else is affected; install it (on Debian and Ubuntu: libportaudio2) and hold to talk again.</source>
        <translation>Die Tonbibliothek PortAudio fehlt, daher kann nichts aufgenommen werden. Sonst ist nichts betroffen; installieren Sie sie (unter Debian und Ubuntu: libportaudio2) und halten Sie noch einmal zum Sprechen gedrückt.</translation>
    </message>
    <message>
        <source>The sound of “{label}” is coded in a way that is not read ({codec}). Nothing was added; save it as M4A, MP3 or WAV and add that.</source>
        <translation>Der Ton von „{label}“ ist auf eine Art kodiert, die nicht gelesen wird ({codec}). Es wurde nichts hinzugefügt; speichern Sie ihn als M4A, MP3 oder WAV und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>The system&apos;s sound did not answer: it may take {answers_within_s} s and took longer. Nothing was lost; hold to talk again, and if that does not help log out of the system and in again.</source>
        <translation>Das Tonsystem hat nicht geantwortet: Es darf {answers_within_s} s brauchen und brauchte länger. Nichts ging verloren; halten Sie zum Sprechen noch einmal, und wenn das nicht hilft, melden Sie sich vom System ab und wieder an.</translation>
    </message>
    <message>
        <source>The system&apos;s sound did not answer: it may take {answers_within_s} s and took longer. Nothing was lost; press play again, and if that does not help log out of the system and in again.</source>
        <translation>Das Tonsystem hat nicht geantwortet: Es darf {answers_within_s} s brauchen und brauchte länger. Nichts ging verloren; drücken Sie noch einmal auf Wiedergabe, und wenn das nicht hilft, melden Sie sich vom System ab und wieder an.</translation>
    </message>
    <message>
        <source>The system&apos;s speech service could not speak (speech-dispatcher: {why}). Nothing was lost and the answer can be read on the screen; try a voice in the system&apos;s accessibility settings, then press Read aloud again.</source>
        <translation>Der Sprachdienst des Systems konnte nicht sprechen (speech-dispatcher: {why}). Es ging nichts verloren, die Antwort steht auf dem Bildschirm; probieren Sie eine Stimme in den Bedienungshilfen des Systems aus und drücken Sie dann noch einmal auf „Vorlesen“.</translation>
    </message>
    <message>
        <source>The system&apos;s voice could not speak ({program}: {strip}). Nothing was lost and the answer can be read on the screen; see that something to play on is connected, then press Read aloud again.</source>
        <translation>Die Stimme des Systems konnte nicht sprechen ({program}: {strip}). Es ging nichts verloren, die Antwort steht auf dem Bildschirm; sehen Sie nach, ob etwas zum Abspielen angeschlossen ist, und drücken Sie dann noch einmal auf „Vorlesen“.</translation>
    </message>
    <message>
        <source>The tables of languages are read with the first text.</source>
        <translation>Die Sprachtabellen werden mit dem ersten Text gelesen.</translation>
    </message>
    <message>
        <source>The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>Das Fenster oder `gemma-desk mend` bietet an, was es an Kopien davon gibt.</translation>
    </message>
    <message>
        <source>There is no Gemma 4 model in {where}: {found}; needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any. Nothing was changed. Choose the model&apos;s folder.</source>
        <translation>In {where} ist kein Gemma-4-Modell: {found}; gebraucht wird ein Hauptmodell (gemma4), dazu gegebenenfalls ein clip-Projektor (gemma4uv, gemma4ua) und ein Entwurfsmodell (gemma4-assistant). Es wurde nichts geändert. Wählen Sie den Ordner des Modells.</translation>
    </message>
    <message>
        <source>There is no file {path}. Nothing was changed. Choose the model&apos;s folder again.</source>
        <translation>Die Datei {path} gibt es nicht. Es wurde nichts geändert. Wählen Sie den Ordner des Modells noch einmal.</translation>
    </message>
    <message>
        <source>There is no model here that it belongs to.</source>
        <translation>Hier ist kein Modell, zu dem sie gehört.</translation>
    </message>
    <message>
        <source>There is no projector for it, so it neither sees nor hears.</source>
        <translation>Es gibt keinen Projektor dazu, deshalb sieht und hört es nicht.</translation>
    </message>
    <message>
        <source>There is no room to keep the conversation meanwhile. Nothing was asked or lost.</source>
        <translation>Es ist kein Platz, um die Unterhaltung derweil zu behalten. Es wurde nichts gefragt, und nichts ging verloren.</translation>
    </message>
    <message>
        <source>There is no “{entry_id}” in the catalogue. Nothing was changed. Choose one of: {ids}.</source>
        <translation>„{entry_id}“ steht nicht im Katalog. Nichts wurde geändert. Wählen Sie eines davon: {ids}.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context window of {n_ctx} tokens ({recent_errors}). No conversation was touched. Choose a smaller context window.</source>
        <translation>Der Speicher reicht nicht für ein Kontextfenster von {n_ctx} Token ({recent_errors}). Keine Unterhaltung wurde angerührt. Wählen Sie ein kleineres Kontextfenster.</translation>
    </message>
    <message>
        <source>There is nothing from before a restore in {folder}. Nothing was changed.</source>
        <translation>In {folder} ist nichts von vor einer Wiederherstellung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is nothing on {pages} of “{label}”. Nothing was added; choose other pages.</source>
        <translation>Auf {pages} von „{label}“ ist nichts. Es wurde nichts hinzugefügt; wählen Sie andere Seiten.</translation>
    </message>
    <message>
        <source>There is something at {path} already. Nothing was changed. Choose another name.</source>
        <translation>Unter {path} ist schon etwas. Es wurde nichts geändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is something in {target} already. Nothing was moved. Choose an empty folder.</source>
        <translation>In {target} ist schon etwas. Es wurde nichts verschoben. Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>There is too little memory for {name}: at least {gib} are needed, even with a context window of {context_tokens} tokens and without a drafter, and {gib_2} are available. Nothing was loaded or lost. Close other programs, or choose a smaller model file.</source>
        <translation>Für {name} ist zu wenig Speicher da: Mindestens {gib} werden gebraucht, auch mit einem Kontextfenster von {context_tokens} Token und ohne Entwurfsmodell, verfügbar sind {gib_2}. Es wurde nichts geladen, und nichts ging verloren. Schließen Sie andere Programme oder wählen Sie eine kleinere Modelldatei.</translation>
    </message>
    <message>
        <source>There was not enough memory: {gib} are needed in all, and {gib_2} are available beside what is taken already. Nothing was lost. Close other programs and ask again, or choose a shorter context window.</source>
        <translation>Der Speicher hat nicht gereicht: Insgesamt werden {gib} gebraucht, neben dem schon Belegten sind {gib_2} verfügbar. Es ging nichts verloren. Schließen Sie andere Programme und fragen Sie noch einmal, oder wählen Sie ein kürzeres Kontextfenster.</translation>
    </message>
    <message>
        <source>There was too little memory for the drafter.</source>
        <translation>Für das Entwurfsmodell war zu wenig Speicher da.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing was changed. Try again.</source>
        <translation>Das ist nicht die Passphrase. Nichts wurde geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This keyboard has no {name}. Choose another key.</source>
        <translation>Diese Tastatur hat keine Taste {name}. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This system has no voice: speech-dispatcher or espeak-ng is needed and neither is installed. Nothing was lost; install one with the system&apos;s package manager (on Debian and Ubuntu: speech-dispatcher), then press Read aloud again.</source>
        <translation>Dieses System hat keine Stimme: speech-dispatcher oder espeak-ng wird gebraucht, keines ist installiert. Es ging nichts verloren; installieren Sie eines mit der Paketverwaltung des Systems (unter Debian und Ubuntu: speech-dispatcher) und drücken Sie dann noch einmal auf „Vorlesen“.</translation>
    </message>
    <message>
        <source>This system has no {key}. Choose another key.</source>
        <translation>Dieses System kennt {key} nicht. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>To check the passphrase takes {error} of memory, which is not free. Nothing was lost. Close other programs, then try again.</source>
        <translation>Die Passphrase zu prüfen braucht {error} Arbeitsspeicher, der nicht frei ist. Nichts ist verloren. Schließen Sie andere Programme, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Too loud for its format; turned down.</source>
        <translation>Zu laut für sein Format; leiser gestellt.</translation>
    </message>
    <message>
        <source>Transparent parts are laid on black, as what is drawn is light.</source>
        <translation>Durchsichtige Teile werden auf Schwarz gelegt, denn das Gezeichnete ist hell.</translation>
    </message>
    <message>
        <source>Transparent parts are laid on white.</source>
        <translation>Durchsichtige Teile werden auf Weiß gelegt.</translation>
    </message>
    <message>
        <source>Turned upright by {rotation}°, as the camera noted.</source>
        <translation>Um {rotation}° aufgerichtet, wie es die Kamera vermerkt hat.</translation>
    </message>
    <message>
        <source>Turned upright, as the camera noted.</source>
        <translation>Aufgerichtet, wie es die Kamera vermerkt hat.</translation>
    </message>
    <message>
        <source>WebM or Matroska</source>
        <translation>WebM oder Matroska</translation>
    </message>
    <message>
        <source>What is not in the drawing&apos;s own file is left out: {n_left_out} × referred to.</source>
        <translation>Was nicht in der eigenen Datei der Zeichnung steht, ist ausgelassen: {n_left_out} × darauf verwiesen.</translation>
    </message>
    <message>
        <source>Windows could not speak ({why}). Nothing was lost and the answer can be read on the screen; try a voice in Settings, Time and language, Speech, then press Read aloud again.</source>
        <translation>Windows konnte nicht sprechen ({why}). Es ging nichts verloren, die Antwort steht auf dem Bildschirm; probieren Sie unter Einstellungen, Zeit und Sprache, Spracherkennung eine Stimme aus und drücken Sie dann noch einmal auf „Vorlesen“.</translation>
    </message>
    <message>
        <source>Windows-1251, Cyrillic</source>
        <translation>Windows-1251, Kyrillisch</translation>
    </message>
    <message>
        <source>Windows-1252, Western European</source>
        <translation>Windows-1252, Westeuropäisch</translation>
    </message>
    <message>
        <source>Windows-949, Korean</source>
        <translation>Windows-949, Koreanisch</translation>
    </message>
    <message>
        <source>Your data waits to be moved with the next start. Nothing was changed. Start Gemma Desk again first.</source>
        <translation>Ihre Daten warten darauf, beim nächsten Start verschoben zu werden. Nichts wurde geändert. Starten Sie Gemma Desk zuerst neu.</translation>
    </message>
    <message>
        <source>a PDF document; send a picture of the page instead</source>
        <translation>ein PDF-Dokument; senden Sie stattdessen ein Bild der Seite</translation>
    </message>
    <message>
        <source>a PowerPoint presentation; open it in its own program, save it as PDF and add that</source>
        <translation>eine PowerPoint-Präsentation; öffnen Sie sie in ihrem eigenen Programm, speichern Sie sie als PDF und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>a Rich Text document; open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>ein Rich-Text-Dokument; öffnen Sie es in seinem eigenen Programm, speichern Sie es als DOCX oder PDF und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>a Word document in the old form (.doc); open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>ein Word-Dokument in der alten Form (.doc); öffnen Sie es in seinem eigenen Programm, speichern Sie es als DOCX oder PDF und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>a context window of {context_tokens} tokens</source>
        <translation>ein Kontextfenster von {context_tokens} Token</translation>
    </message>
    <message>
        <source>a drawing nested more than {max_depth} levels deep</source>
        <translation>eine Zeichnung, die mehr als {max_depth} Ebenen tief verschachtelt ist</translation>
    </message>
    <message>
        <source>a drawing of {n_shapes} shapes</source>
        <translation>eine Zeichnung mit {n_shapes} Formen</translation>
    </message>
    <message>
        <source>a drawing with {n_pixels} megapixels of pictures in it</source>
        <translation>eine Zeichnung mit {n_pixels} Megapixeln an Bildern darin</translation>
    </message>
    <message>
        <source>a file of {n_bytes} bytes</source>
        <translation>eine Datei von {n_bytes} Byte</translation>
    </message>
    <message>
        <source>a frame of {n_bytes} bytes</source>
        <translation>ein Block von {n_bytes} Byte</translation>
    </message>
    <message>
        <source>a library it needs is missing</source>
        <translation>eine Bibliothek, die es braucht, fehlt</translation>
    </message>
    <message>
        <source>a message without versions</source>
        <translation>eine Nachricht ohne Fassungen</translation>
    </message>
    <message>
        <source>a model file changed or could not be read while it was in use</source>
        <translation>eine Modelldatei hat sich während der Benutzung geändert oder konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels</source>
        <translation>ein Bild von {width} x {height} Pixeln</translation>
    </message>
    <message>
        <source>a raw photograph; save it as JPEG first</source>
        <translation>ein Rohfoto; speichern Sie es zuerst als JPEG</translation>
    </message>
    <message>
        <source>a smaller file of the model, with about 4 bits a weight</source>
        <translation>eine kleinere Datei des Modells, mit etwa 4 Bit je Gewicht</translation>
    </message>
    <message>
        <source>a sound file names another file</source>
        <translation>eine Tondatei nennt eine andere Datei</translation>
    </message>
    <message>
        <source>a tensor with {n_dimensions} dimensions, where at most {max_dimensions} are allowed</source>
        <translation>einen Tensor mit {n_dimensions} Dimensionen, wo höchstens {max_dimensions} erlaubt sind</translation>
    </message>
    <message>
        <source>a value of the unknown type {kind}</source>
        <translation>einen Wert der unbekannten Art {kind}</translation>
    </message>
    <message>
        <source>a video may not open other files</source>
        <translation>ein Video darf keine anderen Dateien öffnen</translation>
    </message>
    <message>
        <source>a web page, not a picture or sound; save the picture itself and add that</source>
        <translation>eine Webseite, kein Bild oder Ton; speichern Sie das Bild selbst und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>an EPUB book; open it in its own program, save it as PDF and add that</source>
        <translation>ein EPUB-Buch; öffnen Sie es in seinem eigenen Programm, speichern Sie es als PDF und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>an Excel workbook; open it in its own program, save it as PDF and add that, or each sheet as CSV</source>
        <translation>eine Excel-Arbeitsmappe; öffnen Sie sie in ihrem eigenen Programm, speichern Sie sie als PDF und fügen Sie dieses hinzu, oder jedes Blatt als CSV</translation>
    </message>
    <message>
        <source>an OpenDocument file; open it in its own program, save it as PDF and add that</source>
        <translation>eine OpenDocument-Datei; öffnen Sie sie in ihrem eigenen Programm, speichern Sie sie als PDF und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet; open it in its own program, save it as PDF and add that, or each sheet as CSV</source>
        <translation>eine OpenDocument-Tabelle; öffnen Sie sie in ihrem eigenen Programm, speichern Sie sie als PDF und fügen Sie dieses hinzu, oder jedes Blatt als CSV</translation>
    </message>
    <message>
        <source>an OpenDocument text; open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>ein OpenDocument-Text; öffnen Sie ihn in seinem eigenen Programm, speichern Sie ihn als DOCX oder PDF und fügen Sie diese Datei hinzu</translation>
    </message>
    <message>
        <source>an alignment of {alignment}, where a number above 0 is needed</source>
        <translation>eine Ausrichtung von {alignment}, wo eine Zahl über 0 gebraucht wird</translation>
    </message>
    <message>
        <source>an archive; unpack it and add what is in it</source>
        <translation>ein Archiv; packen Sie es aus und fügen Sie hinzu, was darin ist</translation>
    </message>
    <message>
        <source>an attachment of it was changed ({n_data} bytes)</source>
        <translation>ein Anhang darin wurde verändert ({n_data} Byte)</translation>
    </message>
    <message>
        <source>an internal check failed</source>
        <translation>eine innere Prüfung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>an internal check failed ({assertion})</source>
        <translation>eine innere Prüfung ist fehlgeschlagen ({assertion})</translation>
    </message>
    <message>
        <source>an office document in the old form (.doc, .xls, .ppt); open it in its own program, save it as PDF and add that</source>
        <translation>ein Office-Dokument in der alten Form (.doc, .xls, .ppt); öffnen Sie es in seinem eigenen Programm, speichern Sie es als PDF und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>an unknown form</source>
        <translation>auf unbekannte Art</translation>
    </message>
    <message>
        <source>answers that failed</source>
        <translation>fehlgeschlagene Antworten</translation>
    </message>
    <message>
        <source>as a picture</source>
        <translation>als Bild</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>als Text</translation>
    </message>
    <message>
        <source>as text and picture</source>
        <translation>als Text und Bild</translation>
    </message>
    <message>
        <source>at least {n_data}</source>
        <translation>mindestens {n_data}</translation>
    </message>
    <message>
        <source>attachments that are missing or damaged in the file</source>
        <translation>Anhänge, die in der Datei fehlen oder beschädigt sind</translation>
    </message>
    <message>
        <source>can be heard at once</source>
        <translation>können auf einmal gehört werden</translation>
    </message>
    <message>
        <source>contents of the kind “{kind}”</source>
        <translation>Inhalte der Art „{kind}“</translation>
    </message>
    <message>
        <source>contents of the kind “{text}”</source>
        <translation>Inhalte der Art „{text}“</translation>
    </message>
    <message>
        <source>conversations without messages</source>
        <translation>Unterhaltungen ohne Nachrichten</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>custom instructions</source>
        <translation>eigene Anweisungen</translation>
    </message>
    <message>
        <source>deletion that is tracked</source>
        <translation>nachverfolgte Löschung</translation>
    </message>
    <message>
        <source>deletions that are tracked</source>
        <translation>nachverfolgte Löschungen</translation>
    </message>
    <message>
        <source>drawing ended with {status}</source>
        <translation>das Zeichnen endete mit {status}</translation>
    </message>
    <message>
        <source>ended the program that reads files</source>
        <translation>hat das Programm beendet, das Dateien liest</translation>
    </message>
    <message>
        <source>files that are not in the export</source>
        <translation>Dateien, die nicht im Export sind</translation>
    </message>
    <message>
        <source>files that cannot be attached</source>
        <translation>Dateien, die nicht angehängt werden können</translation>
    </message>
    <message>
        <source>has a projector that takes no {value}</source>
        <translation>hat einen Projektor, der dies nicht annimmt ({value}),</translation>
    </message>
    <message>
        <source>has no projector</source>
        <translation>hat keinen Projektor</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>Kopfgröße</translation>
    </message>
    <message>
        <source>header or footer</source>
        <translation>Kopf- oder Fußzeile</translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>Kopf- und Fußzeilen</translation>
    </message>
    <message>
        <source>hidden messages</source>
        <translation>verborgene Nachrichten</translation>
    </message>
    <message>
        <source>hidden width</source>
        <translation>innere Breite</translation>
    </message>
    <message>
        <source>is in use by another program</source>
        <translation>wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>it begins with the bytes {hex}, where {hex_2} (GGUF) is needed</source>
        <translation>sie beginnt mit den Bytes {hex}, wo {hex_2} (GGUF) gebraucht wird</translation>
    </message>
    <message>
        <source>it did not answer any more, not even that it is alive, and was ended</source>
        <translation>es gab kein Lebenszeichen mehr von sich und wurde beendet</translation>
    </message>
    <message>
        <source>it did not come to the end of a sentence</source>
        <translation>er kam mit einem Satz nicht zu Ende</translation>
    </message>
    <message>
        <source>it did not start in time</source>
        <translation>er startete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>it ended with code {code} ({last_line})</source>
        <translation>es endete mit Code {code} ({last_line})</translation>
    </message>
    <message>
        <source>it ended with code {exit_code}</source>
        <translation>er endete mit Code {exit_code}</translation>
    </message>
    <message>
        <source>it has no voices</source>
        <translation>er hat keine Stimmen</translation>
    </message>
    <message>
        <source>it is a web page that was saved in place of the file</source>
        <translation>sie ist eine Webseite, die an Stelle der Datei gespeichert wurde</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>sie fehlt</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>es ist kein Bild</translation>
    </message>
    <message>
        <source>it is something else</source>
        <translation>sie ist etwas anderes</translation>
    </message>
    <message>
        <source>it read memory that is not its own</source>
        <translation>es hat Speicher gelesen, der nicht ihm gehört</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>es wurde abgebrochen</translation>
    </message>
    <message>
        <source>it was ended from outside</source>
        <translation>es wurde von außen beendet</translation>
    </message>
    <message>
        <source>it was killed, most often because there was not enough memory ({available} are available without it)</source>
        <translation>es wurde vom System beendet, meist weil der Speicher nicht reicht (ohne es sind {available} verfügbar)</translation>
    </message>
    <message>
        <source>it was killed, most often because there was not enough memory ({gib} are needed, {available} are available without it)</source>
        <translation>es wurde vom System beendet, meist weil der Speicher nicht reicht ({gib} werden gebraucht, ohne es sind {available} verfügbar)</translation>
    </message>
    <message>
        <source>its database cannot be used: {sentence}</source>
        <translation>ihre Datenbank kann nicht benutzt werden: {sentence}</translation>
    </message>
    <message>
        <source>its database is longer than it says</source>
        <translation>ihre Datenbank ist länger, als sie sagt</translation>
    </message>
    <message>
        <source>its list of contents is missing</source>
        <translation>ihr Inhaltsverzeichnis fehlt</translation>
    </message>
    <message>
        <source>its loudest moment is {floor} dB</source>
        <translation>der lauteste Augenblick hat {floor} dB</translation>
    </message>
    <message>
        <source>marks of sources</source>
        <translation>Quellenmarken</translation>
    </message>
    <message>
        <source>messages of other branches</source>
        <translation>Nachrichten anderer Zweige</translation>
    </message>
    <message>
        <source>messages of unknown senders</source>
        <translation>Nachrichten unbekannter Absender</translation>
    </message>
    <message>
        <source>more than {max_header_bytes} bytes</source>
        <translation>mehr als {max_header_bytes} Byte</translation>
    </message>
    <message>
        <source>more than {max_xml_bytes} MB when decompressed</source>
        <translation>ausgepackt mehr als {max_xml_bytes} MB groß</translation>
    </message>
    <message>
        <source>needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any</source>
        <translation>gebraucht wird ein Hauptmodell (gemma4), dazu gegebenenfalls ein clip-Projektor (gemma4uv, gemma4ua) und ein Entwurfsmodell (gemma4-assistant)</translation>
    </message>
    <message>
        <source>no .gguf file is there</source>
        <translation>es ist keine .gguf-Datei da</translation>
    </message>
    <message>
        <source>no conversations are in it</source>
        <translation>es sind keine Unterhaltungen darin</translation>
    </message>
    <message>
        <source>no drafter</source>
        <translation>kein Entwurfsmodell</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>keine Nachrichten</translation>
    </message>
    <message>
        <source>no named architecture</source>
        <translation>keine benannte Bauart</translation>
    </message>
    <message>
        <source>no picture can be decoded</source>
        <translation>kein Bild lässt sich entschlüsseln</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ohne Angabe eines Grundes</translation>
    </message>
    <message>
        <source>no room for {n_bytes} bytes</source>
        <translation>kein Platz für {n_bytes} Byte</translation>
    </message>
    <message>
        <source>no state</source>
        <translation>kein Zustand</translation>
    </message>
    <message>
        <source>none of {n_items} entries is a conversation of a program that is known</source>
        <translation>keiner von {n_items} Einträgen ist eine Unterhaltung eines bekannten Programms</translation>
    </message>
    <message>
        <source>not a number among the pixels</source>
        <translation>eine Nichtzahl unter den Pixeln</translation>
    </message>
    <message>
        <source>nothing in it changes</source>
        <translation>darin ändert sich nichts</translation>
    </message>
    <message>
        <source>of a kind that is not read: pictures, sounds and videos ({readable}), PDF, DOCX and text are; save it as one of these and add that</source>
        <translation>von einer Art, die nicht gelesen wird: Bilder, Ton und Videos ({readable}), PDF, DOCX und Text werden gelesen; speichern Sie es als eines davon und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>of a recording can be read</source>
        <translation>einer Aufnahme können gelesen werden</translation>
    </message>
    <message>
        <source>of no program that is known</source>
        <translation>von keinem bekannten Programm</translation>
    </message>
    <message>
        <source>only page 1 is there</source>
        <translation>es gibt nur Seite 1</translation>
    </message>
    <message>
        <source>open it in its own program, save it as PDF and add that</source>
        <translation>öffnen Sie es in seinem eigenen Programm, speichern Sie es als PDF und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>other files in the archive</source>
        <translation>andere Dateien im Archiv</translation>
    </message>
    <message>
        <source>other versions of messages</source>
        <translation>andere Fassungen von Nachrichten</translation>
    </message>
    <message>
        <source>pages 1 to {n_pages} are there</source>
        <translation>es gibt die Seiten 1 bis {n_pages}</translation>
    </message>
    <message>
        <source>picture or drawing</source>
        <translation>Bild oder Zeichnung</translation>
    </message>
    <message>
        <source>pictures of detail {detail} at most</source>
        <translation>Bilder mit höchstens Detail {detail}</translation>
    </message>
    <message>
        <source>pictures or drawings</source>
        <translation>Bilder oder Zeichnungen</translation>
    </message>
    <message>
        <source>pictures that a tool made</source>
        <translation>Bilder, die ein Werkzeug gemacht hat</translation>
    </message>
    <message>
        <source>protected with a password; open it in its own program, save it without a password and add that</source>
        <translation>mit einem Passwort geschützt; öffnen Sie es in seinem eigenen Programm, speichern Sie es ohne Passwort und fügen Sie dieses hinzu</translation>
    </message>
    <message>
        <source>rows that are not as they were written: {n_changed}</source>
        <translation>Zeilen, die nicht mehr so sind, wie sie geschrieben wurden: {n_changed}</translation>
    </message>
    <message>
        <source>sliding head size</source>
        <translation>gleitende Kopfgröße</translation>
    </message>
    <message>
        <source>steps of tools</source>
        <translation>Schritte von Werkzeugen</translation>
    </message>
    <message>
        <source>summing up</source>
        <translation>beim Zusammenfassen</translation>
    </message>
    <message>
        <source>the KV cache in 8 bits (q8_0)</source>
        <translation>der KV-Cache mit 8 Bit (q8_0)</translation>
    </message>
    <message>
        <source>the desktop ended it</source>
        <translation>der Desktop hat es beendet</translation>
    </message>
    <message>
        <source>the file is damaged or of another kind</source>
        <translation>die Datei ist beschädigt oder von anderer Art</translation>
    </message>
    <message>
        <source>the name {filename} in it leads out of its folder</source>
        <translation>der Name {filename} darin führt aus seinem Ordner hinaus</translation>
    </message>
    <message>
        <source>the speech service ended</source>
        <translation>der Sprachdienst ist beendet</translation>
    </message>
    <message>
        <source>there is no session bus: {error}</source>
        <translation>es gibt keinen Sitzungsbus: {error}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>there was not enough memory</source>
        <translation>der Speicher reichte nicht</translation>
    </message>
    <message>
        <source>there was not enough memory ({available} are available without it)</source>
        <translation>der Speicher hat nicht gereicht (ohne es sind {available} verfügbar)</translation>
    </message>
    <message>
        <source>there was not enough memory ({gib} are needed, {available} are available without it)</source>
        <translation>der Speicher hat nicht gereicht ({gib} werden gebraucht, ohne es sind {available} verfügbar)</translation>
    </message>
    <message>
        <source>this processor lacks an instruction it needs</source>
        <translation>diesem Prozessor fehlt ein Befehl, den es braucht</translation>
    </message>
    <message>
        <source>unknown or copy-protected</source>
        <translation>unbekannt oder kopiergeschützt</translation>
    </message>
    <message>
        <source>vocabulary size</source>
        <translation>Größe des Vokabulars</translation>
    </message>
    <message>
        <source>was not read after {timeout_s} s</source>
        <translation>wurde nach {timeout_s} s nicht gelesen</translation>
    </message>
    <message>
        <source>{bits}-bit colours are reduced to 8 bits.</source>
        <translation>Farben mit {bits} Bit werden auf 8 Bit verringert.</translation>
    </message>
    <message>
        <source>{capitalize} of {n_pages}: {told}.</source>
        <translation>{capitalize} von {n_pages}: {told}.</translation>
    </message>
    <message>
        <source>{copy} is not what was copied there. What is in {parent} is untouched. Choose another place.</source>
        <translation>{copy} ist nicht das, was dorthin kopiert wurde. Was in {parent} ist, ist unberührt. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{cut_s} s of silence at the ends are left out.</source>
        <translation>{cut_s} s Stille an den Enden sind ausgelassen.</translation>
    </message>
    <message>
        <source>{description}; needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any. Nothing was changed. Choose a Gemma 4 file.</source>
        <translation>{description}; gebraucht wird ein Hauptmodell (gemma4), dazu gegebenenfalls ein clip-Projektor (gemma4uv, gemma4ua) und ein Entwurfsmodell (gemma4-assistant). Es wurde nichts geändert. Wählen Sie eine Gemma-4-Datei.</translation>
    </message>
    <message>
        <source>{filename} declares a document type</source>
        <translation>{filename} erklärt einen Dokumenttyp</translation>
    </message>
    <message>
        <source>{folder}, without which no passphrase opens the conversations, is damaged ({findings}), and so is its copy. Nothing was changed. Put back lock.json from a copy of this folder.</source>
        <translation>{folder}, ohne die keine Passphrase die Unterhaltungen öffnet, ist beschädigt ({findings}), und ihre Kopie ebenso. Nichts wurde geändert. Holen Sie lock.json aus einer Kopie dieses Ordners zurück.</translation>
    </message>
    <message>
        <source>{missing_s} s of this voice note are missing: the machine slept or was too busy to listen. What was heard is kept; play it, and say again what it lacks.</source>
        <translation>{missing_s} s dieser Sprachnotiz fehlen: Der Rechner hat geschlafen oder war zu beschäftigt, um zuzuhören. Was gehört wurde, ist da; spielen Sie es ab und sagen Sie noch einmal, was fehlt.</translation>
    </message>
    <message>
        <source>{path} is damaged ({finding}). It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} ist beschädigt ({finding}). Die Datei wurde gelassen, wie sie ist. Das Fenster oder `gemma-desk mend` bietet an, was es an Kopien davon gibt.</translation>
    </message>
    <message>
        <source>{path} is missing or empty, though it held {conversations} conversations when it was last used. Nothing was overwritten. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} fehlt oder ist leer, obwohl die Datei beim letzten Mal {conversations} Unterhaltungen enthielt. Es wurde nichts überschrieben. Das Fenster oder `gemma-desk mend` bietet an, was es an Kopien davon gibt.</translation>
    </message>
    <message>
        <source>{held} backed up to {name}.</source>
        <translation>{held} nach {name} gesichert.</translation>
    </message>
    <message>
        <source>{host} broke off again and again: {size} of the {size_2} of {name} are here, and kept. Go on later; it begins where it stopped.</source>
        <translation>{host} brach immer wieder ab: {size} von {size_2} von {name} sind hier und bleiben erhalten. Machen Sie später weiter; es beginnt, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why}). What was downloaded is kept. Check the network connection, then go on.</source>
        <translation>{host} ist nicht erreichbar ({why}). Was heruntergeladen wurde, bleibt erhalten. Prüfen Sie die Netzwerkverbindung und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is ({why}), so nothing was taken from it. What was downloaded is kept. Check the date of this computer, and ask whoever runs its network.</source>
        <translation>{host} konnte sich nicht ausweisen ({why}), daher wurde nichts davon genommen. Was heruntergeladen wurde, bleibt erhalten. Prüfen Sie das Datum dieses Rechners, und fragen Sie, wer sein Netzwerk betreut.</translation>
    </message>
    <message>
        <source>{host} gave answer {status} instead of the file. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} gab statt der Datei die Antwort {status}. Was heruntergeladen wurde, bleibt erhalten. Versuchen Sie es später noch einmal, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>{host} has stopped sending without a word. What was downloaded is kept. Go on later; it begins where it stopped.</source>
        <translation>{host} hat ohne ein Wort aufgehört zu senden. Was heruntergeladen wurde, bleibt erhalten. Machen Sie später weiter; es beginnt, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (answer {status}). What was downloaded is kept. Go on later.</source>
        <translation>{host} hat selbst Schwierigkeiten (Antwort {status}). Was heruntergeladen wurde, bleibt erhalten. Machen Sie später weiter.</translation>
    </message>
    <message>
        <source>{host} is busy and asks to wait {wait_s} seconds (answer {status}). What was downloaded is kept. Go on after that.</source>
        <translation>{host} ist ausgelastet und bittet, {wait_s} Sekunden zu warten (Antwort {status}). Was heruntergeladen wurde, bleibt erhalten. Machen Sie danach weiter.</translation>
    </message>
    <message>
        <source>{host} leads from one address to the next, {n_redirects} times so far. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} führt von einer Adresse zur nächsten, bisher {n_redirects}-mal. Was heruntergeladen wurde, bleibt erhalten. Versuchen Sie es später noch einmal, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>{host} leads to {target} without encryption, which Gemma Desk does not follow. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} führt ohne Verschlüsselung zu {target}; dem folgt Gemma Desk nicht. Was heruntergeladen wurde, bleibt erhalten. Versuchen Sie es später noch einmal, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>{host} leads to “{target}”, which is no address of the web. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} führt zu „{target}“, und das ist keine Webadresse. Was heruntergeladen wurde, bleibt erhalten. Versuchen Sie es später noch einmal, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for, again and again. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} sandte immer wieder einen anderen Teil der Datei als den verlangten. Was heruntergeladen wurde, bleibt erhalten. Versuchen Sie es später noch einmal, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>{key} is not one key with its modifiers</source>
        <translation>{key} ist nicht eine Taste mit Zusatztasten</translation>
    </message>
    <message>
        <source>{left_out_s} s of silence at the ends are left out.</source>
        <translation>{left_out_s} s Stille an den Enden sind ausgelassen.</translation>
    </message>
    <message>
        <source>{max_side_px} a side</source>
        <translation>{max_side_px} je Seite</translation>
    </message>
    <message>
        <source>{max} pixels long</source>
        <translation>{max} Pixel lang</translation>
    </message>
    <message>
        <source>{missing} could not be read and are left out.</source>
        <translation>{missing} konnten nicht gelesen werden und sind ausgelassen.</translation>
    </message>
    <message>
        <source>{missing} could not be read and is left out.</source>
        <translation>{missing} konnte nicht gelesen werden und ist ausgelassen.</translation>
    </message>
    <message>
        <source>{n_bad} of the sound&apos;s {n_samples} samples are not numbers, where 0 of at least 1 are allowed. The question was kept. Record or export the sound again.</source>
        <translation>{n_bad} der {n_samples} Messwerte des Tons sind keine Zahlen, 0 von mindestens 1 sind erlaubt. Die Frage ist erhalten. Nehmen Sie den Ton noch einmal auf oder exportieren Sie ihn neu.</translation>
    </message>
    <message>
        <source>{n_channels} channels are mixed into one.</source>
        <translation>{n_channels} Kanäle werden zu einem gemischt.</translation>
    </message>
    <message>
        <source>{n_chosen} model files were given, where at most {max_files} are needed: target, projector and drafter. Nothing was changed. Leave the others out.</source>
        <translation>{n_chosen} Modelldateien wurden angegeben, höchstens {max_files} werden gebraucht: Hauptmodell, Projektor und Entwurfsmodell. Es wurde nichts geändert. Lassen Sie die übrigen weg.</translation>
    </message>
    <message>
        <source>{n_damaged} damaged packets</source>
        <translation>{n_damaged} beschädigte Pakete</translation>
    </message>
    <message>
        <source>{n_damaged} damaged places are left out.</source>
        <translation>{n_damaged} beschädigte Stellen sind ausgelassen.</translation>
    </message>
    <message>
        <source>{n_drawn} pages of “{label}” would go as pictures of {detail} tokens each, and {most_drawn} such pages are the most. Nothing was added; choose fewer pages, such as {fitting}, or a lower detail.</source>
        <translation>{n_drawn} Seiten von „{label}“ gingen als Bilder mit je {detail} Token, und {most_drawn} solche Seiten sind das Höchste. Es wurde nichts hinzugefügt; wählen Sie weniger Seiten, etwa {fitting}, oder weniger Detail.</translation>
    </message>
    <message>
        <source>{n_frames} seconds of “{label}” are chosen and at most {max_frames} can be seen at once. Nothing was added; choose a part, such as {time_label} to {time_label_2}.</source>
        <translation>{n_frames} Sekunden von „{label}“ sind gewählt, höchstens {max_frames} können auf einmal gesehen werden. Es wurde nichts hinzugefügt; wählen Sie einen Teil, etwa {time_label} bis {time_label_2}.</translation>
    </message>
    <message>
        <source>{n_gaps} places cannot be read and are shown as �.</source>
        <translation>{n_gaps} Stellen können nicht gelesen werden und sind als � gezeigt.</translation>
    </message>
    <message>
        <source>{n_inside} file attached inside it left out.</source>
        <translation>{n_inside} darin angehängte Datei ist ausgelassen.</translation>
    </message>
    <message>
        <source>{n_inside} files attached inside it left out.</source>
        <translation>{n_inside} darin angehängte Dateien sind ausgelassen.</translation>
    </message>
    <message>
        <source>{n_known} here already</source>
        <translation>{n_known} schon hier</translation>
    </message>
    <message>
        <source>{n_lost} frame damaged and left out.</source>
        <translation>{n_lost} Einzelbild ist beschädigt und ausgelassen.</translation>
    </message>
    <message>
        <source>{n_lost} frames damaged and left out.</source>
        <translation>{n_lost} Einzelbilder sind beschädigt und ausgelassen.</translation>
    </message>
    <message>
        <source>{n_members} files are in it, {most_members} are read at most</source>
        <translation>{n_members} Dateien sind darin, höchstens {most_members} werden gelesen</translation>
    </message>
    <message>
        <source>{n_members} files are in it, {n_wanted} should be</source>
        <translation>{n_members} Dateien sind darin, {n_wanted} sollten es sein</translation>
    </message>
    <message>
        <source>{n_of} could not be read.</source>
        <translation>{n_of} konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{n_of} exported to {name}.</source>
        <translation>{n_of} nach {name} exportiert.</translation>
    </message>
    <message>
        <source>{n_removed} control character that cannot be seen left out.</source>
        <translation>{n_removed} unsichtbares Steuerzeichen ist ausgelassen.</translation>
    </message>
    <message>
        <source>{n_removed} control characters that cannot be seen left out.</source>
        <translation>{n_removed} unsichtbare Steuerzeichen sind ausgelassen.</translation>
    </message>
    <message>
        <source>{n_seen} pictures, one a second.</source>
        <translation>{n_seen} Bilder, eines je Sekunde.</translation>
    </message>
    <message>
        <source>{n_tensors} tensors and {n_values} values, where {max_entries} are possible</source>
        <translation>{n_tensors} Tensoren und {n_values} Werte, wo {max_entries} möglich sind</translation>
    </message>
    <message>
        <source>{n_voices}, for {n_value} languages.</source>
        <translation>{n_voices}, für {n_value} Sprachen.</translation>
    </message>
    <message>
        <source>{named} could not be opened: it was unplugged, or has no driver. Nothing was lost; plug it in again or choose another microphone in the settings, then hold to talk again.</source>
        <translation>{named} konnte nicht geöffnet werden: Es wurde ausgesteckt oder hat keinen Treiber. Es ging nichts verloren; stecken Sie es wieder ein oder wählen Sie in den Einstellungen ein anderes Mikrofon, und halten Sie noch einmal zum Sprechen gedrückt.</translation>
    </message>
    <message>
        <source>{named} has delivered only silence for {seconds} s: it is muted, not the one you speak into, or the system does not let this program listen. Nothing was lost; unmute it, choose another in the settings, or allow the microphone in the system&apos;s privacy settings.</source>
        <translation>{named} hat {seconds} s lang nur Stille geliefert: Es ist stumm geschaltet, nicht das, in das Sie sprechen, oder das System lässt dieses Programm nicht zuhören. Es ging nichts verloren; heben Sie die Stummschaltung auf, wählen Sie in den Einstellungen ein anderes, oder erlauben Sie das Mikrofon in den Datenschutzeinstellungen des Systems.</translation>
    </message>
    <message>
        <source>{named} is in use by another program. Nothing was lost; end that program&apos;s recording and hold to talk again.</source>
        <translation>{named} wird von einem anderen Programm benutzt. Es ging nichts verloren; beenden Sie dort die Aufnahme und halten Sie noch einmal zum Sprechen gedrückt.</translation>
    </message>
    <message>
        <source>{named} may not be used by this program: the system does not allow it. Nothing was lost; allow the microphone in the system&apos;s privacy settings and hold to talk again.</source>
        <translation>{named} darf von diesem Programm nicht benutzt werden: Das System erlaubt es nicht. Es ging nichts verloren; erlauben Sie das Mikrofon in den Datenschutzeinstellungen des Systems und halten Sie noch einmal zum Sprechen gedrückt.</translation>
    </message>
    <message>
        <source>{named} stopped delivering sound: it was unplugged or taken by another program. What was said before is kept; plug it in again or choose another microphone in the settings.</source>
        <translation>{named} liefert keinen Ton mehr: Es wurde ausgesteckt oder von einem anderen Programm übernommen. Was vorher gesagt wurde, ist erhalten; stecken Sie es wieder ein oder wählen Sie in den Einstellungen ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>{name} and {name_2} are both a {lower}, where one is needed. Nothing was changed. Leave one out.</source>
        <translation>{name} und {name_2} haben beide dieselbe Aufgabe ({lower}), wo eine Datei gebraucht wird. Es wurde nichts geändert. Lassen Sie eine weg.</translation>
    </message>
    <message>
        <source>{name} cannot be loaded: {recent_errors}. No conversation was touched. Check the file&apos;s sha256 sum and download it again if it differs.</source>
        <translation>{name} kann nicht geladen werden: {recent_errors}. Keine Unterhaltung wurde angerührt. Prüfen Sie die sha256-Summe der Datei und laden Sie sie neu herunter, wenn sie abweicht.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: it projects to a width of {width}, and the model&apos;s is {needed}.</source>
        <translation>{name} gehört nicht zu {name_2}: Er bildet auf die Breite {width} ab, die des Modells ist {needed}.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: it was made for another model. Nothing was changed. Choose another adapter, or leave it out.</source>
        <translation>{name} gehört nicht zu {name_2}: Er wurde für ein anderes Modell gemacht. Nichts wurde geändert. Wählen Sie einen anderen Adapter, oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: its {what} is {theirs}, and the model&apos;s is {ours}.</source>
        <translation>{name} gehört nicht zu {name_2}: {what} ist {theirs}, beim Modell {ours}.</translation>
    </message>
    <message>
        <source>{name} has {n_bytes} MB, {most_mb} MB are read at most. Nothing of it was imported, and nothing was lost. Export fewer conversations at once, or as a ZIP file.</source>
        <translation>{name} hat {n_bytes} MB, höchstens {most_mb} MB werden gelesen. Nichts davon wurde importiert, und nichts ging verloren. Exportieren Sie weniger Unterhaltungen auf einmal oder als ZIP-Datei.</translation>
    </message>
    <message>
        <source>{name} is GGUF version {version}, where version 2 or 3 is needed. Nothing was changed. Choose a newer file of the model, or a newer version of this program.</source>
        <translation>{name} ist GGUF der Version {version}, gebraucht wird Version 2 oder 3. Es wurde nichts geändert. Wählen Sie eine neuere Datei des Modells oder eine neuere Version dieses Programms.</translation>
    </message>
    <message>
        <source>{name} is another file at the source now: it has {there_bytes} bytes there, and {needed_bytes} are needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk.</source>
        <translation>{name} ist an der Quelle inzwischen eine andere Datei: Dort hat sie {there_bytes} Bytes, gebraucht werden {needed_bytes}. Sie wurde nicht genommen, und nichts ging verloren. Wählen Sie eine andere Quelle, oder suchen Sie nach einem neueren Gemma Desk.</translation>
    </message>
    <message>
        <source>{name} is another file at the source now: its sha256 begins with {told} there, and {needed} is needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk.</source>
        <translation>{name} ist an der Quelle inzwischen eine andere Datei: Ihre sha256-Summe beginnt dort mit {told}, gebraucht wird {needed}. Sie wurde nicht genommen, und nichts ging verloren. Wählen Sie eine andere Quelle, oder suchen Sie nach einem neueren Gemma Desk.</translation>
    </message>
    <message>
        <source>{name} is cut short: its header needs at least {end} bytes, and the file has {file_bytes}. Nothing was changed. Download the file again.</source>
        <translation>{name} ist abgeschnitten: Der Kopf braucht mindestens {end} Byte, die Datei hat {file_bytes}. Es wurde nichts geändert. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>{name} is cut short: {needed_bytes} bytes are needed for its tensors, and the file has {file_bytes}. Nothing was changed. Download the file again.</source>
        <translation>{name} ist abgeschnitten: Die Tensoren brauchen {needed_bytes} Byte, die Datei hat {file_bytes}. Es wurde nichts geändert. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no backup of Gemma Desk ({why}). Nothing was changed. Choose another backup.</source>
        <translation>{name} ist beschädigt oder keine Sicherung von Gemma Desk ({why}). Es wurde nichts geändert. Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no file of conversations ({why}). Nothing more of it was read, and nothing was lost. Export it again from the program it comes from.</source>
        <translation>{name} ist beschädigt oder keine Datei mit Unterhaltungen ({why}). Mehr davon wurde nicht gelesen, und nichts ging verloren. Exportieren Sie sie noch einmal aus dem Programm, aus dem sie kommt.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no {what} of Gemma Desk ({error}). Nothing was changed. Choose another file.</source>
        <translation>{name} ist beschädigt oder gehört nicht zu Gemma Desk ({what}: {error}). Es wurde nichts geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{name} is damaged: its header has no usable {architecture}.{key}. Nothing was changed. Download the file again.</source>
        <translation>{name} ist beschädigt: Im Kopf steht kein brauchbares {architecture}.{key}. Es wurde nichts geändert. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>{name} is damaged: its header holds {found}. Nothing was changed. Download the file again.</source>
        <translation>{name} ist beschädigt: Im Kopf steht {found}. Es wurde nichts geändert. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>{name} is empty: it has 0 bytes. Nothing was changed. Download the file again.</source>
        <translation>{name} ist leer: 0 Byte. Es wurde nichts geändert. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>{name} is no LoRA adapter. Nothing was changed. Choose a file that was made as one, or leave it out.</source>
        <translation>{name} ist kein LoRA-Adapter. Nichts wurde geändert. Wählen Sie eine Datei, die als solcher gemacht wurde, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>{name} is not a model file: {found}. Nothing was changed. Download the file again.</source>
        <translation>{name} ist keine Modelldatei: {found}. Es wurde nichts geändert. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>{name} is not loaded by itself: the last {n_deaths} times, everything ended while it was being loaded. Nothing was lost. Close other programs and try again, or choose another model.</source>
        <translation>{name} wird nicht von selbst geladen: Die letzten {n_deaths} Male endete alles, während es geladen wurde. Nichts ging verloren. Schließen Sie andere Programme und versuchen Sie es noch einmal, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{name} is not the file it should be: its sha256 begins with {found}, and {needed} is needed. It was thrown away, and nothing else was lost. Try again later, or choose another source.</source>
        <translation>{name} ist nicht die Datei, die es sein soll: Die sha256-Summe beginnt mit {found}, gebraucht wird {needed}. Sie wurde verworfen, sonst ging nichts verloren. Versuchen Sie es später noch einmal, oder wählen Sie eine andere Quelle.</translation>
    </message>
    <message>
        <source>{name} is under the Apache License 2.0: you may use it for anything, change it and pass it on with its licence. Its text: https://www.apache.org/licenses/LICENSE-2.0</source>
        <translation>{name} steht unter der Apache-Lizenz 2.0: Sie dürfen es für alles benutzen, ändern und mit seiner Lizenz weitergeben. Ihr Text: https://www.apache.org/licenses/LICENSE-2.0</translation>
    </message>
    <message>
        <source>{name} is under the licence {licence}. Its text is on the model&apos;s page.</source>
        <translation>{name} steht unter der Lizenz {licence}. Ihr Text steht auf der Seite des Modells.</translation>
    </message>
    <message>
        <source>{name} was imported from files, and no hub is known to have it. Nothing was changed. Import it again from where it came.</source>
        <translation>{name} wurde aus Dateien importiert, und von keinem Hub ist bekannt, dass er es hat. Nichts wurde geändert. Importieren Sie es noch einmal von dort, woher es kam.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Gemma Desk: it has version {version}, this program reads up to {version_2}. Nothing was changed. Install the newer program.</source>
        <translation>{name} hat ein neueres Gemma Desk geschrieben: Version {version}, dieses Programm liest bis {version_2}. Es wurde nichts geändert. Installieren Sie das neuere Programm.</translation>
    </message>
    <message>
        <source>{name} would grow to {file_size} MB</source>
        <translation>{name} würde auf {file_size} MB anwachsen</translation>
    </message>
    <message>
        <source>{needed} MB are to be moved, {free} MB are free at {target}. Nothing was moved. Choose a larger place.</source>
        <translation>{needed} MB sollen verschoben werden, {free} MB sind in {target} frei. Es wurde nichts verschoben. Wählen Sie einen größeren Ort.</translation>
    </message>
    <message>
        <source>{n} {value} left out.</source>
        <translation>{n} {value} ausgelassen.</translation>
    </message>
    <message>
        <source>{parent} holds no larger files: {size} more are needed in one file, and disks of the kind FAT32 end at {size_2}. What was downloaded is kept. Choose a folder on another disk.</source>
        <translation>{parent} fasst keine größeren Dateien: In einer Datei werden noch {size} gebraucht, und Datenträger der Art FAT32 enden bei {size_2}. Was heruntergeladen wurde, bleibt erhalten. Wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>{parent} is not there. Nothing was moved. Choose a folder that is.</source>
        <translation>{parent} gibt es nicht. Es wurde nichts verschoben. Wählen Sie einen Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Nothing was changed. Choose another file.</source>
        <translation>{path} kann nicht gelesen werden: {reason}. Es wurde nichts geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}. Nothing was changed. Check that it is there and may be read, then try again.</source>
        <translation>{path} kann nicht gelesen werden: {strerror}. Nichts wurde geändert. Prüfen Sie, ob es da ist und gelesen werden darf, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {strerror}. What was saved before is untouched. Check that the folder may be written, then try again.</source>
        <translation>{path} kann nicht benutzt werden: {strerror}. Früher Gespeichertes ist unberührt. Prüfen Sie, ob in den Ordner geschrieben werden darf, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({error}). What was saved before is untouched. Allow writing to this folder, or choose another with GEMMA_DESK_DATA.</source>
        <translation>{path} kann nicht geschrieben werden ({error}). Früher Gespeichertes ist unberührt. Erlauben Sie das Schreiben in diesen Ordner, oder wählen Sie mit GEMMA_DESK_DATA einen anderen.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}. What was downloaded is kept. Check that the folder may be written, then go on.</source>
        <translation>{path} kann nicht geschrieben werden: {strerror}. Was heruntergeladen wurde, bleibt erhalten. Prüfen Sie, ob in den Ordner geschrieben werden darf, und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>{path} is no file. Nothing was read of it. Choose a file.</source>
        <translation>{path} ist keine Datei. Nichts davon wurde gelesen. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>{path} was not written by Gemma Desk, or is damaged. It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} wurde nicht von Gemma Desk geschrieben oder ist beschädigt. Die Datei wurde gelassen, wie sie ist. Das Fenster oder `gemma-desk mend` bietet an, was es an Kopien davon gibt.</translation>
    </message>
    <message>
        <source>{path}, which says where the conversations are, cannot be read ({error}). Nothing was changed. Put it right, or remove it to start with none.</source>
        <translation>{path}, wo steht, wo die Unterhaltungen liegen, kann nicht gelesen werden ({error}). Es wurde nichts geändert. Stellen Sie es richtig, oder entfernen Sie es, um ohne zu beginnen.</translation>
    </message>
    <message>
        <source>{projector_misfit} Nothing was changed. Choose the projector that belongs to the model, or leave it out to work without pictures and sound.</source>
        <translation>{projector_misfit} Es wurde nichts geändert. Wählen Sie den Projektor, der zum Modell gehört, oder lassen Sie ihn weg, um ohne Bilder und Ton zu arbeiten.</translation>
    </message>
    <message>
        <source>{said} {n_of} could not be read.</source>
        <translation>{said} {n_of} konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{seen}: drafting would be slower than plain decoding, so it is tried only now and then.</source>
        <translation>{seen}: Entwürfe wären langsamer als einfaches Schreiben, daher werden sie nur hin und wieder versucht.</translation>
    </message>
    <message>
        <source>{seen}: {best} at a time are expected to be {gain} times as fast as plain decoding.</source>
        <translation>{seen}: {best} auf einmal sind voraussichtlich {gain}-mal so schnell wie einfaches Schreiben.</translation>
    </message>
    <message>
        <source>{silent_s} s that the file leaves out are kept as silence.</source>
        <translation>{silent_s} s, die die Datei auslässt, bleiben als Stille stehen.</translation>
    </message>
    <message>
        <source>{size} are needed in {folder}, and {size_2} are free. Nothing was lost. Make {size_3} of room there, or choose another folder.</source>
        <translation>{size} werden in {folder} gebraucht, {size_2} sind frei. Nichts ging verloren. Schaffen Sie dort {size_3} Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{target} and {folder} lie in each other. Nothing was moved. Choose another place.</source>
        <translation>{target} und {folder} liegen ineinander. Es wurde nichts verschoben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{where} cannot be used: {strerror}{room}. The conversations are untouched. Choose another place, or make room there, then try again.</source>
        <translation>{where} kann nicht benutzt werden: {strerror}{room}. Die Unterhaltungen sind unberührt. Wählen Sie einen anderen Ort oder schaffen Sie dort Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{wrong}. Choose another key.</source>
        <translation>{wrong}. Wählen Sie eine andere Taste.</translation>
    </message>
    <message>
        <source>“{id}” is the name of a model that comes with the catalogue. Nothing was changed. Choose another.</source>
        <translation>„{id}“ ist der Name eines Modells aus dem mitgelieferten Katalog. Nichts wurde geändert. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{label}” has more than {max_packets} pictures. Nothing was added; cut it.</source>
        <translation>„{label}“ hat mehr als {max_packets} Bilder. Es wurde nichts hinzugefügt; schneiden Sie es.</translation>
    </message>
    <message>
        <source>“{label}” has more than {max_text_chars} characters of text on its first {n_done} pages chosen, and no model reads more at once. Nothing was added; choose fewer pages.</source>
        <translation>„{label}“ hat auf den ersten {n_done} gewählten Seiten mehr als {max_text_chars} Zeichen Text, und kein Modell liest mehr auf einmal. Es wurde nichts hinzugefügt; wählen Sie weniger Seiten.</translation>
    </message>
    <message>
        <source>“{label}” has no page {number}; pages 1 to {n_pages} are there. Nothing was added.</source>
        <translation>„{label}“ hat keine Seite {number}; es gibt die Seiten 1 bis {n_pages}. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{label}” has no pages (0, at least 1 is needed). Nothing was added.</source>
        <translation>„{label}“ hat keine Seiten (0, mindestens 1 wird gebraucht). Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{label}” has no pixels ({width} × {height}). Nothing was added.</source>
        <translation>„{label}“ hat keine Pixel ({width} × {height}). Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{label}” has nothing from {time_label} to {time_label_2}; it is {time_label_3} long. Nothing was added; choose a part within.</source>
        <translation>„{label}“ hat von {time_label} bis {time_label_2} nichts; es ist {time_label_3} lang. Es wurde nichts hinzugefügt; wählen Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>“{label}” has pictures of no size, or of more than the {max_pixels} megapixels that can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>„{label}“ hat Bilder ohne Größe oder mit mehr als den {max_pixels} Megapixeln, die gelesen werden können. Es wurde nichts hinzugefügt; speichern Sie eine kleinere Kopie und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{label}” has {n_text} characters and at most {max_text_chars} can be read; no model reads more at once. Nothing was added; save the part that matters as a document of its own and add that.</source>
        <translation>„{label}“ hat {n_text} Zeichen, höchstens {max_text_chars} können gelesen werden; kein Modell liest mehr auf einmal. Es wurde nichts hinzugefügt; speichern Sie den wichtigen Teil als eigenes Dokument und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” has {there} characters and at most {max_text_chars} can be read; no model reads more at once. Nothing was added; save the part that matters as a file of its own and add that.</source>
        <translation>„{label}“ hat {there} Zeichen, höchstens {max_text_chars} können gelesen werden; kein Modell liest mehr auf einmal. Es wurde nichts hinzugefügt; speichern Sie den wichtigen Teil als eigene Datei und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{label}” holds no moving pictures. Nothing was added.</source>
        <translation>„{label}“ enthält keine bewegten Bilder. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{label}” holds no pictures (0, at least 1 is needed). Nothing was added.</source>
        <translation>„{label}“ enthält keine Bilder (0, mindestens 1 wird gebraucht). Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{label}” holds no sound track. Nothing was added; choose a file with sound.</source>
        <translation>„{label}“ enthält keine Tonspur. Es wurde nichts hinzugefügt; wählen Sie eine Datei mit Ton.</translation>
    </message>
    <message>
        <source>“{label}” holds no sound: 0 samples. Nothing was added; record it again.</source>
        <translation>„{label}“ enthält keinen Ton: 0 Messwerte. Es wurde nichts hinzugefügt; nehmen Sie noch einmal auf.</translation>
    </message>
    <message>
        <source>“{label}” holds no text, only blanks. Nothing was added; choose the file again.</source>
        <translation>„{label}“ enthält keinen Text, nur Leerraum. Es wurde nichts hinzugefügt; wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>“{label}” holds no text{there}. Nothing was added; open it in its own program, save it as PDF and add that to have it seen.</source>
        <translation>„{label}“ enthält keinen Text{there}. Es wurde nichts hinzugefügt; öffnen Sie es in seinem eigenen Programm, speichern Sie es als PDF und fügen Sie dieses hinzu, damit es gesehen wird.</translation>
    </message>
    <message>
        <source>“{label}” holds {n_bad} samples that are not numbers; none may be. Nothing was added; export the sound again and add that.</source>
        <translation>„{label}“ enthält {n_bad} Messwerte, die keine Zahlen sind; keiner darf es sein. Es wurde nichts hinzugefügt; exportieren Sie den Ton noch einmal und fügen Sie diesen hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete PDF document. Nothing was added; open it in its own program, save it again and add that.</source>
        <translation>„{label}“ ist ein beschädigtes oder unvollständiges PDF-Dokument. Es wurde nichts hinzugefügt; öffnen Sie es in seinem eigenen Programm, speichern Sie es neu und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete Word document, or one with macros. Nothing was added; open it in its own program, save it as DOCX or PDF and add that.</source>
        <translation>„{label}“ ist ein beschädigtes oder unvollständiges Word-Dokument oder eines mit Makros. Es wurde nichts hinzugefügt; öffnen Sie es in seinem eigenen Programm, speichern Sie es als DOCX oder PDF und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete video. Nothing was added; open it in a video player, save it again and add that.</source>
        <translation>„{label}“ ist ein beschädigtes oder unvollständiges Video. Es wurde nichts hinzugefügt; öffnen Sie es in einem Videoprogramm, speichern Sie es neu und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete {file_format} picture. Nothing was added; open it in a picture viewer, save it again and add that.</source>
        <translation>„{label}“ ist ein beschädigtes oder unvollständiges {file_format}-Bild. Es wurde nichts hinzugefügt; öffnen Sie es in einem Bildprogramm, speichern Sie es neu und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete {file_format} sound. Nothing was added; open it in a sound player, save it again and add that.</source>
        <translation>„{label}“ ist eine beschädigte oder unvollständige {file_format}-Tondatei. Es wurde nichts hinzugefügt; öffnen Sie sie in einem Abspielprogramm, speichern Sie sie neu und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is a {file_format} picture, not a sound. Nothing was added.</source>
        <translation>„{label}“ ist ein {file_format}-Bild, kein Ton. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{label}” is coded as {codec}, which is not read. Nothing was added; convert it to MP4.</source>
        <translation>„{label}“ ist als {codec} kodiert, was nicht gelesen wird. Es wurde nichts hinzugefügt; wandeln Sie es in MP4 um.</translation>
    </message>
    <message>
        <source>“{label}” is no MP4, MOV, WebM or MKV video. Nothing was added; convert it to MP4.</source>
        <translation>„{label}“ ist kein MP4-, MOV-, WebM- oder MKV-Video. Es wurde nichts hinzugefügt; wandeln Sie es in MP4 um.</translation>
    </message>
    <message>
        <source>“{label}” is not a PDF document, whatever its name says. Nothing was added.</source>
        <translation>„{label}“ ist kein PDF-Dokument, was auch immer der Name sagt. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{label}” is not text: it holds bytes that no text has. Nothing was added; open it in its own program, save it as text or PDF and add that.</source>
        <translation>„{label}“ ist kein Text: Es enthält Bytes, die kein Text hat. Es wurde nichts hinzugefügt; öffnen Sie es in seinem eigenen Programm, speichern Sie es als Text oder PDF und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is protected in a way that only its own program opens. Nothing was added and the file is unchanged; print it to a new PDF there and add that.</source>
        <translation>„{label}“ ist auf eine Weise geschützt, die nur sein eigenes Programm öffnet. Es wurde nichts hinzugefügt, die Datei ist unverändert; drucken Sie es dort in ein neues PDF und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is protected with a password and cannot be read without it. Nothing was added and the file is unchanged; open it in its own program, save it without a password and add that.</source>
        <translation>„{label}“ ist mit einem Passwort geschützt und kann ohne es nicht gelesen werden. Es wurde nichts hinzugefügt, die Datei ist unverändert; öffnen Sie es in seinem eigenen Programm, speichern Sie es ohne Passwort und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is silent: {there} and at least {log10} dB of full scale are needed. Nothing was added; record it again with the microphone nearer or louder.</source>
        <translation>„{label}“ ist stumm: {there}, mindestens {log10} dB der Vollaussteuerung werden gebraucht. Es wurde nichts hinzugefügt; nehmen Sie mit näherem oder lauterem Mikrofon noch einmal auf.</translation>
    </message>
    <message>
        <source>“{label}” is {duration} long and at most {limit} {what}. Nothing was added and the file is unchanged; cut out up to {limit_2} and add that.</source>
        <translation>„{label}“ ist {duration} lang, höchstens {limit} {what}. Es wurde nichts hinzugefügt, die Datei ist unverändert; schneiden Sie bis zu {limit_2} heraus und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is {file_format} sound, not a picture. Nothing was added.</source>
        <translation>„{label}“ ist {file_format}-Ton, kein Bild. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{label}” is {n_samples} s long and at least {min_seconds} s are needed to hear anything. Nothing was added; record it again.</source>
        <translation>„{label}“ ist {n_samples} s lang, mindestens {min_seconds} s werden gebraucht, um etwas zu hören. Es wurde nichts hinzugefügt; nehmen Sie noch einmal auf.</translation>
    </message>
    <message>
        <source>“{label}” is {seconds} h long and at most {max_video_s} h can be read. Nothing was added; cut out the part that matters and add that.</source>
        <translation>„{label}“ ist {seconds} h lang, höchstens {max_video_s} h können gelesen werden. Es wurde nichts hinzugefügt; schneiden Sie den wichtigen Teil heraus und fügen Sie diesen hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is {there} and at most {limit} can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>„{label}“ ist {there}, höchstens {limit} können gelesen werden. Es wurde nichts hinzugefügt; speichern Sie eine kleinere Kopie und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{label}” is {width} × {height} pixels large and at most {max_side_px} a side and {max_pixels} megapixels can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>„{label}“ ist {width} × {height} Pixel groß, höchstens {max_side_px} je Seite und {max_pixels} Megapixel können gelesen werden. Es wurde nichts hinzugefügt; speichern Sie eine kleinere Kopie und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{label}” needs more memory to be read than one picture may take. Nothing was added; save a smaller copy and add that.</source>
        <translation>„{label}“ braucht zum Lesen mehr Speicher, als ein Bild nehmen darf. Es wurde nichts hinzugefügt; speichern Sie eine kleinere Kopie und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{label}” says it has {n_pages} pages and at most {max_pages} can be read. Nothing was added; save the pages that matter as a PDF of their own and add that.</source>
        <translation>„{label}“ hat nach eigener Angabe {n_pages} Seiten, höchstens {max_pages} können gelesen werden. Es wurde nichts hinzugefügt; speichern Sie die wichtigen Seiten als eigenes PDF und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” takes more memory than reading a file may, so it is probably damaged. Nothing was added; open it in a sound player, save it again and add that.</source>
        <translation>„{label}“ braucht mehr Speicher, als das Lesen einer Datei darf, ist also wohl beschädigt. Es wurde nichts hinzugefügt; öffnen Sie es in einem Abspielprogramm, speichern Sie es neu und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” unpacks to {there} and at most {limit} can be read. Nothing was added; open it in its own program, save the part that matters as a document of its own and add that.</source>
        <translation>„{label}“ wird ausgepackt zu {there}, höchstens {limit} können gelesen werden. Es wurde nichts hinzugefügt; öffnen Sie es in seinem eigenen Programm, speichern Sie den wichtigen Teil als eigenes Dokument und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{label}” was not decoded after {max_decode_s} s, the most a video may take. Nothing was added; choose a shorter part, or save a smaller copy and add that.</source>
        <translation>„{label}“ war nach {max_decode_s} s nicht entschlüsselt, länger darf ein Video nicht brauchen. Es wurde nichts hinzugefügt; wählen Sie einen kürzeren Teil, oder speichern Sie eine kleinere Kopie und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{name}” is empty: 0 bytes. Nothing was added; choose the file again.</source>
        <translation>„{name}“ ist leer: 0 Byte. Es wurde nichts hinzugefügt; wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is read otherwise than when it was added: {n_media} pieces where {n_media_keys} were. Nothing was lost; add the file again and ask once more.</source>
        <translation>„{name}“ wird anders gelesen als beim Hinzufügen: {n_media} Stücke, wo {n_media_keys} waren. Es ging nichts verloren; fügen Sie die Datei noch einmal hinzu und fragen Sie erneut.</translation>
    </message>
    <message>
        <source>“{name}” is {ceil} MB and at most {max_file_bytes} MB can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>„{name}“ hat {ceil} MB, höchstens {max_file_bytes} MB können gelesen werden. Es wurde nichts hinzugefügt; speichern Sie eine kleinere Kopie und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>“{name}” is {foreign_kind}. Nothing was added.</source>
        <translation>„{name}“ ist {foreign_kind}. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{selection}” is no part of “{label}”, which is {seconds} s long. Nothing was added; write it as {example}, {max_frames} s at most.</source>
        <translation>„{selection}“ ist kein Teil von „{label}“, das {seconds} s lang ist. Es wurde nichts hinzugefügt; schreiben Sie es wie {example}, höchstens {max_frames} s.</translation>
    </message>
    <message>
        <source>“{shown_name}” is {foreign}. Nothing was added.</source>
        <translation>„{shown_name}“ ist {foreign}. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>“{shown_name}” {what}, so it is probably damaged. Nothing was added or lost; open it in its own program, save it again and add that.</source>
        <translation>„{shown_name}“ {what}, ist also wohl beschädigt. Es wurde nichts hinzugefügt, und nichts ging verloren; öffnen Sie es in seinem eigenen Programm, speichern Sie es neu und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>“{shown}” does not name pages of this document: {there}. Write it like “1-3, 7”.</source>
        <translation>„{shown}“ nennt keine Seiten dieses Dokuments: {there}. Schreiben Sie es wie „1-3, 7“.</translation>
    </message>
    <message>
        <source>“{shown}” is no part of a picture: left,top-right,bottom are needed, from 0 to {grid} each. Nothing was lost; open the picture and draw the part again.</source>
        <translation>„{shown}“ ist kein Teil eines Bildes: links,oben-rechts,unten werden gebraucht, je von 0 bis {grid}. Es ging nichts verloren; öffnen Sie das Bild und ziehen Sie den Teil noch einmal auf.</translation>
    </message>
    <message>
        <source>“{url}” is no address of a hub; it must begin with https:// or http://. Nothing was sent. Check HF_ENDPOINT.</source>
        <translation>„{url}“ ist keine Adresse eines Hubs; sie muss mit https:// oder http:// beginnen. Nichts wurde gesendet. Prüfen Sie HF_ENDPOINT.</translation>
    </message>
    <message>
        <source>“{way}” is no way to send “{label}”. Nothing was added; write text, pictures or both behind “as”.</source>
        <translation>„{way}“ ist keine Art, „{label}“ zu senden. Es wurde nichts hinzugefügt; schreiben Sie text, pictures oder both hinter „as“.</translation>
    </message>
    <message>
        <source>“{wrong}” cannot be got from a hub: needed are OWNER/NAME and .gguf files of different names. Nothing was changed. Check the spelling.</source>
        <translation>„{wrong}“ ist von keinem Hub zu bekommen: Gebraucht werden OWNER/NAME und .gguf-Dateien mit verschiedenen Namen. Nichts wurde geändert. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Told to the model before the conversation, after your standing instructions. Another mode in the middle of a conversation has the model read it again.</source>
        <translation>Wird dem Modell vor der Unterhaltung gesagt, nach Ihren festen Anweisungen. Wird der Modus mitten in einer Unterhaltung gewechselt, liest das Modell sie neu.</translation>
    </message>
    <message>
        <source>Slower, better with hard questions.</source>
        <translation>Langsamer, besser bei schwierigen Fragen.</translation>
    </message>
    <message>
        <source>How finely new pictures are seen.</source>
        <translation>Wie fein neue Bilder gesehen werden.</translation>
    </message>
    <message>
        <source>Lower is more predictable. The settings have the model&apos;s recommended value unless you changed it.</source>
        <translation>Niedriger ist vorhersehbarer. In den Einstellungen steht der vom Modell empfohlene Wert, sofern Sie ihn nicht geändert haben.</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Name des Etiketts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Nothing: only your question counts.</source>
        <translation>Nichts: Nur Ihre Frage zählt.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} ansehen</translation>
    </message>
    <message>
        <source>{name} cannot be used. {sentence}</source>
        <translation>{name} kann nicht benutzt werden. {sentence}</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Detail: how many tokens the picture may take. More reads smaller text and takes longer.</source>
        <translation>Detail: wie viele Token das Bild nehmen darf. Mehr liest kleineren Text und dauert länger.</translation>
    </message>
    <message>
        <source>The model was loaded for pictures of {tokens} at most.</source>
        <translation>Das Modell wurde für Bilder mit höchstens {tokens} geladen.</translation>
    </message>
    <message>
        <source>Choose for me</source>
        <translation>Für mich wählen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Add a mode</source>
        <translation>Neuer Modus</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this mode</source>
        <translation>Diesen Modus löschen</translation>
    </message>
    <message>
        <source>Reset this mode</source>
        <translation>Diesen Modus zurücksetzen</translation>
    </message>
    <message>
        <source>{mode}, mine</source>
        <translation>{mode}, meiner</translation>
    </message>
    <message>
        <source>Ask</source>
        <comment>a mode</comment>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Think</source>
        <comment>a mode</comment>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <comment>a mode</comment>
        <translation>Mitschreiben</translation>
    </message>
    <message>
        <source>Translate</source>
        <comment>a mode</comment>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Describe for a blind reader</source>
        <comment>a mode</comment>
        <translation>Für Blinde beschreiben</translation>
    </message>
    <message>
        <source>Read the text in it</source>
        <comment>a mode</comment>
        <translation>Den Text darin lesen</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>Standard: {value}.</translation>
    </message>
    <message>
        <source>{help} {default}</source>
        <translation>{help} {default}</translation>
    </message>
    <message>
        <source>{setting} back to its default, {value}</source>
        <translation>{setting} zurück auf den Standard, {value}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Show the sampling values</source>
        <translation>Wortwahl zeigen</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Hide the sampling values</source>
        <translation>Wortwahl verbergen</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Wortwahl</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a setting that is a text</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>at the boxes</comment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look at the boxes on the picture</source>
        <translation>Die Rahmen auf dem Bild ansehen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide the boxes</source>
        <translation>Rahmen verbergen</translation>
    </message>
    <message>
        <source>Show the boxes</source>
        <translation>Rahmen zeigen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Voice and sound</source>
        <translation>Stimme und Ton</translation>
    </message>
    <message>
        <source>Model and memory</source>
        <translation>Modell und Speicher</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Farben des Fensters.</translation>
    </message>
    <message>
        <source>Of the window. The model answers in the language you write, or that you ask for.</source>
        <translation>Des Fensters. Das Modell antwortet in der Sprache, in der Sie schreiben oder die Sie verlangen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of everything that is written.</source>
        <translation>Von allem, was geschrieben steht.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Still: no blinking cursor, no running lines; the level of the microphone stands in its place.</source>
        <translation>Ruhig: keine blinkende Schreibmarke, keine laufenden Linien; der Pegel des Mikrofons steht an seiner Stelle.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Screen readers are told each sentence of an answer as it is written, and what the program does.</source>
        <translation>Screenreader erfahren jeden Satz einer Antwort, während er geschrieben wird, und was das Programm tut.</translation>
    </message>
    <message>
        <source>Tell screen readers</source>
        <translation>Screenreader informieren</translation>
    </message>
    <message>
        <source>After the first answer, while nothing is asked, the model names the conversation in a few words.</source>
        <translation>Nach der ersten Antwort, wenn gerade nichts gefragt wird, gibt das Modell der Unterhaltung einen Namen aus wenigen Wörtern.</translation>
    </message>
    <message>
        <source>Titles by the model</source>
        <translation>Titel vom Modell</translation>
    </message>
    <message>
        <source>Once a day all conversations are copied beside themselves; the last seven copies stay. If the disk damages them, you go on with a copy. Attachments are not copied: they never change.</source>
        <translation>Einmal am Tag werden alle Unterhaltungen daneben kopiert; die letzten sieben Kopien bleiben. Beschädigt die Platte sie, geht es mit einer Kopie weiter. Anhänge werden nicht kopiert: Sie ändern sich nie.</translation>
    </message>
    <message>
        <source>Daily copies</source>
        <translation>Tägliche Kopien</translation>
    </message>
    <message>
        <source>What every answer is to keep to, such as who you are or in which language to answer.</source>
        <translation>Woran sich jede Antwort halten soll, etwa wer Sie sind oder in welcher Sprache geantwortet wird.</translation>
    </message>
    <message>
        <source>Standing instructions</source>
        <translation>Feste Anweisungen</translation>
    </message>
    <message>
        <source>Answer in plain words.</source>
        <translation>Antworte in einfachen Worten.</translation>
    </message>
    <message>
        <source>Let the model think before it answers: slower, better with hard questions.</source>
        <translation>Das Modell denkt nach, bevor es antwortet: langsamer, besser bei schwierigen Fragen.</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>Erst nachdenken</translation>
    </message>
    <message>
        <source>Where an answer is broken off, its thoughts included.</source>
        <translation>Wo eine Antwort abgebrochen wird, ihre Gedanken mitgezählt.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source> tokens</source>
        <comment>behind a number that is set</comment>
        <translation> Token</translation>
    </message>
    <message>
        <source>What happens where a question does not fit the context window beside the conversation. Always said.</source>
        <translation>Was geschieht, wenn eine Frage neben der Unterhaltung nicht ins Kontextfenster passt. Es wird immer gesagt.</translation>
    </message>
    <message>
        <source>When the context window is full</source>
        <translation>Wenn das Kontextfenster voll ist</translation>
    </message>
    <message>
        <source>A small model guesses ahead and the large one checks. Faster, and the answers stay the same.</source>
        <translation>Ein kleines Modell rät voraus, das große prüft. Schneller, und die Antworten bleiben dieselben.</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Entwürfe voraus</translation>
    </message>
    <message>
        <source>Chosen by the picture</source>
        <translation>Nach dem Bild gewählt</translation>
    </message>
    <message>
        <source>How finely new pictures are seen. More reads smaller text and takes longer.</source>
        <translation>Wie fein neue Bilder gesehen werden. Mehr liest kleineren Text und dauert länger.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Liste speichern …</translation>
    </message>
    <message>
        <source>Open no connection at all, not even for a model that you ask for. Everything else never opens one.</source>
        <translation>Überhaupt keine Verbindung öffnen, auch nicht für ein Modell, um das Sie bitten. Alles andere öffnet nie eine.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Gemma Desk has never opened a connection from here.</source>
        <translation>Gemma Desk hat von hier noch nie eine Verbindung geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>Gemma Desk has opened %n connection(s) from here, to fetch models: {received} came, {sent} went.</source>
        <translation>
            <numerusform>Gemma Desk hat von hier %n Verbindung geöffnet, um Modelle zu holen: {received} kamen, {sent} gingen.</numerusform>
            <numerusform>Gemma Desk hat von hier %n Verbindungen geöffnet, um Modelle zu holen: {received} kamen, {sent} gingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What works on your words, pictures and sounds runs in processes of its own, to which the system refuses every connection.</source>
        <translation>Was Ihre Worte, Bilder und Töne verarbeitet, läuft in eigenen Prozessen, denen das System jede Verbindung verweigert.</translation>
    </message>
    <message>
        <source>What works on your words, pictures and sounds runs in processes of its own, which give up every connection when they start.</source>
        <translation>Was Ihre Worte, Bilder und Töne verarbeitet, läuft in eigenen Prozessen, die beim Start auf jede Verbindung verzichten.</translation>
    </message>
    <message>
        <source>The window opens connections in one place only, to fetch models you ask for, and writes each down here.</source>
        <translation>Das Fenster öffnet Verbindungen nur an einer Stelle, um Modelle zu holen, um die Sie bitten, und verzeichnet jede hier.</translation>
    </message>
    <message>
        <source>Nothing is counted or reported, and nothing looks for updates.</source>
        <translation>Nichts wird gezählt oder gemeldet, und nichts sucht nach Aktualisierungen.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>{host} by {proxy}</source>
        <translation>{host} über {proxy}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <source>Where the desktop need not ask</source>
        <translation>Wo der Desktop nicht fragen muss</translation>
    </message>
    <message>
        <source>On</source>
        <comment>keys in every program</comment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>keys in every program</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Small window, part of the screen, hold to talk. Which keys: see Keyboard shortcuts.</source>
        <translation>Kleines Fenster, Teil des Bildschirms, zum Sprechen halten. Welche Tasten: siehe Tastenkürzel.</translation>
    </message>
    <message>
        <source>Keys in every program</source>
        <translation>Tasten in jedem Programm</translation>
    </message>
    <message>
        <source>When the last window is closed, the program waits in the tray: its keys and its menu still work.</source>
        <translation>Ist das letzte Fenster geschlossen, wartet das Programm im Infobereich: Seine Tasten und sein Menü gehen weiter.</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>When you log in, in the tray, without a window.</source>
        <translation>Bei der Anmeldung, im Infobereich, ohne Fenster.</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Mit dem System starten</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>A note is heard in its place where the model still understands it there, else first, on its own.</source>
        <translation>Eine Notiz wird an ihrer Stelle gehört, wo das Modell sie dort noch versteht, sonst zuerst, für sich.</translation>
    </message>
    <message>
        <source>Always in their place</source>
        <translation>Immer an ihrer Stelle</translation>
    </message>
    <message>
        <source>The model answers the sound itself. Late in a conversation it hears little.</source>
        <translation>Das Modell beantwortet den Ton selbst. Spät in einer Unterhaltung hört es wenig.</translation>
    </message>
    <message>
        <source>Always heard first</source>
        <translation>Immer zuerst gehört</translation>
    </message>
    <message>
        <source>In their place the model hears the sound itself; heard first, what was said becomes words you can put right.</source>
        <translation>An ihrer Stelle hört das Modell den Ton selbst; zuerst gehört, wird das Gesagte zu Worten, die Sie berichtigen können.</translation>
    </message>
    <message>
        <source>Voice notes</source>
        <translation>Sprachnotizen</translation>
    </message>
    <message>
        <source>The model tells it</source>
        <translation>Das Modell erkennt sie</translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation>Gesprochene Sprache</translation>
    </message>
    <message>
        <source>In voice notes and recordings.</source>
        <translation>In Sprachnotizen und Aufnahmen.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>From the next note on.</source>
        <translation>Ab der nächsten Notiz.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <comment>a microphone</comment>
        <translation>Das des Systems</translation>
    </message>
    <message>
        <source>Letting go of the microphone, or pressing it again, sends the note with what is written.</source>
        <translation>Wird das Mikrofon losgelassen oder noch einmal gedrückt, geht die Notiz mit dem Geschriebenen ab.</translation>
    </message>
    <message>
        <source>Send when let go</source>
        <translation>Beim Loslassen senden</translation>
    </message>
    <message>
        <source>Each new answer, while it is written.</source>
        <translation>Jede neue Antwort, während sie geschrieben wird.</translation>
    </message>
    <message>
        <source>Read answers aloud</source>
        <translation>Antworten vorlesen</translation>
    </message>
    <message>
        <source>Reads what is in its language; other languages are read by a voice of theirs.</source>
        <translation>Liest vor, was in ihrer Sprache ist; andere Sprachen liest eine Stimme, die sie spricht.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>By the language</source>
        <translation>Nach der Sprache</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Vorlesetempo</translation>
    </message>
    <message>
        <source>Of answers that are read aloud.</source>
        <translation>Von Antworten, die vorgelesen werden.</translation>
    </message>
    <message>
        <source>Playback speed</source>
        <translation>Wiedergabetempo</translation>
    </message>
    <message>
        <source>Of sounds; the pitch stays.</source>
        <translation>Von Tonaufnahmen; die Tonhöhe bleibt.</translation>
    </message>
    <message>
        <source>How much of a conversation the model can hold. Another size loads the model again.</source>
        <translation>Wie viel von einer Unterhaltung das Modell behalten kann. Für eine andere Größe wird das Modell neu geladen.</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>Kontextfenster</translation>
    </message>
    <message>
        <source>Without a question for so long, the model&apos;s memory goes back to the system. The next one loads it again.</source>
        <translation>So lange ohne Frage, dann geht der Speicher des Modells ans System zurück. Die nächste Frage lädt es wieder.</translation>
    </message>
    <message>
        <source> min</source>
        <comment>behind a number of minutes that is set</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Rest when idle</source>
        <translation>Bei Leerlauf ruhen</translation>
    </message>
    <message>
        <source>On battery, answer with half of the processor cores: cooler and quieter, and slower.</source>
        <translation>Im Akkubetrieb mit der Hälfte der Prozessorkerne antworten: kühler und leiser, und langsamer.</translation>
    </message>
    <message>
        <source>What was said becomes words that you can read and put right.</source>
        <translation>Das Gesagte wird zu Worten, die Sie lesen und berichtigen können.</translation>
    </message>
    <message>
        <source>After a while without a question, give the model&apos;s memory back. The next question loads it again.</source>
        <translation>Nach einer Weile ohne Frage den Speicher des Modells zurückgeben. Die nächste Frage lädt es wieder.</translation>
    </message>
    <message>
        <source>Show the side bar</source>
        <translation>Die Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketten …</translation>
    </message>
    <message>
        <source>Find in it</source>
        <translation>Darin suchen</translation>
    </message>
    <message>
        <source>Save battery</source>
        <translation>Akku schonen</translation>
    </message>
    <message>
        <source>Lower is more predictable; 0 takes the likeliest word each time.</source>
        <translation>Niedriger ist vorhersehbarer; 0 nimmt jedes Mal das wahrscheinlichste Wort.</translation>
    </message>
    <message>
        <source>Only the likeliest words that together have this share of the probability.</source>
        <translation>Nur die wahrscheinlichsten Wörter, die zusammen diesen Anteil der Wahrscheinlichkeit haben.</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Top k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words.</source>
        <translation>Nur so viele der wahrscheinlichsten Wörter.</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same question.</source>
        <translation>Derselbe Startwert gibt auf dieselbe Frage dieselbe Antwort.</translation>
    </message>
    <message>
        <source>Fresh each time</source>
        <translation>Jedes Mal neu</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Its text was estimated from its characters: it is counted where a model is loaded.</source>
        <translation>Sein Text wurde nach der Zeichenzahl geschätzt: Gezählt wird er, wo ein Modell geladen ist.</translation>
    </message>
    <message>
        <source>The answer reached the longest length set.</source>
        <translation>Die Antwort hat die eingestellte Höchstlänge erreicht.</translation>
    </message>
    <message>
        <source>The context window is full. A new conversation has room again.</source>
        <translation>Das Kontextfenster ist voll. In einer neuen Unterhaltung ist wieder Platz.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Reading the attachments</source>
        <translation>Liest die Anhänge</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Liest das Bild</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Liest die Bilder</translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation>Hört den Ton</translation>
    </message>
    <message>
        <source>Reading the sounds</source>
        <translation>Hört die Tonaufnahmen</translation>
    </message>
    <message>
        <source>Reading the document</source>
        <translation>Liest das Dokument</translation>
    </message>
    <message>
        <source>Reading the documents</source>
        <translation>Liest die Dokumente</translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation>Sieht das Video an</translation>
    </message>
    <message>
        <source>Reading the videos</source>
        <translation>Sieht die Videos an</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n token(s)</source>
        <translation>
            <numerusform>Bis zu %n Token</numerusform>
            <numerusform>Bis zu %n Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} GiB</source>
        <translation>{number} GiB</translation>
    </message>
    <message>
        <source>Thought for {duration}</source>
        <translation>{duration} nachgedacht</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>Was das Modell gedacht hat</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Nachgedacht</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>unter 1 s</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>{n} conversation</source>
        <translation>{n} Unterhaltung</translation>
    </message>
    <message>
        <source>{n} conversations</source>
        <translation>{n} Unterhaltungen</translation>
    </message>
    <message>
        <source>{n} attachment</source>
        <translation>{n} Anhang</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} Anhänge</translation>
    </message>
    <message>
        <source>{conversations} imported</source>
        <translation>{conversations} importiert</translation>
    </message>
    <message>
        <source>{n} continued</source>
        <translation>{n} fortgesetzt</translation>
    </message>
    <message>
        <source>{thing} ({n})</source>
        <translation>{thing} ({n})</translation>
    </message>
    <message>
        <source>page {range}</source>
        <translation>Seite {range}</translation>
    </message>
    <message>
        <source>pages {range}</source>
        <translation>Seiten {range}</translation>
    </message>
    <message>
        <source>Page {range}</source>
        <translation>Seite {range}</translation>
    </message>
    <message>
        <source>Pages {range}</source>
        <translation>Seiten {range}</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} Stunden</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>prose</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Programmtext</translation>
    </message>
    <message>
        <source>thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Hauptmodell</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <source>drafter</source>
        <translation>Entwurfsmodell</translation>
    </message>
    <message>
        <source>{list}.</source>
        <translation>{list}.</translation>
    </message>
    <message>
        <source>{first}, {others}</source>
        <translation>{first}, {others}</translation>
    </message>
    <message>
        <source>about {seconds} s</source>
        <translation>etwa {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a picture</comment>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} von {whole}</translation>
    </message>
    <message>
        <source>Sent as {tokens}; pages drawn {size} pixels large, {most} tokens at most each.</source>
        <translation>Gesendet als {tokens}; Seiten als Bild in {size} Pixeln, je höchstens {most} Token.</translation>
    </message>
    <message>
        <source>Sent as {tokens}.</source>
        <translation>Gesendet als {tokens}.</translation>
    </message>
    <message>
        <source>{seconds} s of sound, sent as {tokens}.</source>
        <translation>{seconds} s Ton, gesendet als {tokens}.</translation>
    </message>
    <message>
        <source>{seconds} s of sound, heard by the model; its words are sent, about {tokens}.</source>
        <translation>{seconds} s Ton, vom Modell gehört; gesendet werden die Worte, etwa {tokens}.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size}: {tokens} of {most} at most.</source>
        <translation>{size} Pixel, gesendet als {sent_size}: {tokens} von höchstens {most}.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size} each: {tokens} together.</source>
        <translation>{size} Pixel, je als {sent_size} gesendet: zusammen {tokens}.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size} each: {tokens} together, {most} at most each.</source>
        <translation>{size} Pixel, je als {sent_size} gesendet: zusammen {tokens}, je höchstens {most}.</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Lädt das Modell</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Gemma Desk: {state}</source>
        <translation>Gemma Desk: {state}</translation>
    </message>
    <message>
        <source>Open Gemma Desk</source>
        <translation>Gemma Desk öffnen</translation>
    </message>
    <message>
        <source>Describe the screen</source>
        <translation>Den Bildschirm beschreiben</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreibt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Waiting for the other conversation&apos;s answer</source>
        <translation>Wartet auf die Antwort der anderen Unterhaltung</translation>
    </message>
    <message>
        <source>Summing up the conversation</source>
        <translation>Fasst die Unterhaltung zusammen</translation>
    </message>
    <message>
        <source>Listening to the note</source>
        <translation>Hört die Notiz an</translation>
    </message>
    <message>
        <source>piece {number} of {total}</source>
        <translation>Stück {number} von {total}</translation>
    </message>
    <message>
        <source>Listening to the recording</source>
        <translation>Hört die Aufnahme an</translation>
    </message>
    <message>
        <source>Piece {number} of {total}</source>
        <translation>Stück {number} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n token(s)</source>
        <translation>
            <numerusform>{done} von %n Token</numerusform>
            <numerusform>{done} von %n Token</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Checking what came</source>
        <translation>Prüft, was gekommen ist</translation>
    </message>
    <message>
        <source>It is here.</source>
        <translation>Es ist da.</translation>
    </message>
    <message>
        <source>{number} MB/s</source>
        <translation>{number} MB/s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>noch {seconds} s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with a download</comment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Downloading a model</source>
        <translation>Lädt ein Modell herunter</translation>
    </message>
    <message>
        <source>Writing {number} tokens/s</source>
        <translation>Schreibt {number} Token/s</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} Token/s</translation>
    </message>
    <message>
        <source>drafts {percent}</source>
        <translation>Entwürfe {percent}</translation>
    </message>
    <message>
        <source>{percent} of window</source>
        <translation>{percent} des Fensters</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) drawn on the picture</source>
        <translation>
            <numerusform>%n Rahmen ist auf das Bild gezeichnet</numerusform>
            <numerusform>%n Rahmen sind auf das Bild gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) hidden</source>
        <translation>
            <numerusform>%n Rahmen ist verborgen</numerusform>
            <numerusform>%n Rahmen sind verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) not drawn: the answer does not say on which part or picture</source>
        <translation>
            <numerusform>%n Rahmen ist nicht gezeichnet: Die Antwort sagt nicht, auf welchem Teil oder Bild</numerusform>
            <numerusform>%n Rahmen sind nicht gezeichnet: Die Antwort sagt nicht, auf welchem Teil oder Bild</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Picture {name}, {receipt}</source>
        <translation>Bild {name}, {receipt}</translation>
    </message>
    <message>
        <source>Sound {name}, {receipt}</source>
        <translation>Ton {name}, {receipt}</translation>
    </message>
    <message>
        <source>Document {name}, {receipt}</source>
        <translation>Dokument {name}, {receipt}</translation>
    </message>
    <message>
        <source>Enter opens its pages</source>
        <translation>Enter öffnet die Seiten</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Zum Anhängen loslassen</translation>
    </message>
    <message>
        <source>Drop to put the text in</source>
        <translation>Loslassen, um den Text einzusetzen</translation>
    </message>
    <message>
        <source>Read a screenshot</source>
        <translation>Einen Bildschirmausschnitt lesen</translation>
    </message>
    <message>
        <source>What does this message mean, and what should I do about it?</source>
        <translation>Was bedeutet diese Meldung, und was soll ich tun?</translation>
    </message>
    <message>
        <source>Put a spoken note in order</source>
        <translation>Eine gesprochene Notiz ordnen</translation>
    </message>
    <message>
        <source>Write down what I said as a list of things to do.</source>
        <translation>Schreib auf, was ich gesagt habe, als Liste von Aufgaben.</translation>
    </message>
    <message>
        <source>Explain it simply</source>
        <translation>Einfach erklären</translation>
    </message>
    <message>
        <source>Explain to a twelve-year-old why the sky is blue. Five sentences.</source>
        <translation>Erkläre einer Zwölfjährigen, warum der Himmel blau ist. Fünf Sätze.</translation>
    </message>
    <message>
        <source>Show it a picture</source>
        <translation>Ein Bild zeigen</translation>
    </message>
    <message>
        <source>Play it a spoken word</source>
        <translation>Ein gesprochenes Wort vorspielen</translation>
    </message>
    <message>
        <source>Ask what it can do</source>
        <translation>Fragen, was es kann</translation>
    </message>
    <message>
        <source>Show it, say it, ask it.</source>
        <translation>Zeigen, sagen, fragen.</translation>
    </message>
    <message>
        <source>Nothing you show or say leaves this computer.
Drop anything here, or begin with one of these.</source>
        <translation>Was Sie zeigen oder sagen, verlässt diesen Computer nicht.
Legen Sie etwas hier ab, oder beginnen Sie hiermit.</translation>
    </message>
    <message>
        <source>Problem: {sentence}</source>
        <translation>Problem: {sentence}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Wieder senden</translation>
    </message>
    <message>
        <source>Send the messages above along with your questions again</source>
        <translation>Die Nachrichten darüber wieder mit Ihren Fragen senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Hide the summary</source>
        <translation>Zusammenfassung verbergen</translation>
    </message>
    <message>
        <source>Put the summary right</source>
        <translation>Zusammenfassung berichtigen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Summing up the conversation, so that it can go on</source>
        <translation>Fasst die Unterhaltung zusammen, damit sie weitergehen kann</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>Zusammenfassung zeigen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>{count} files at once, and {most} are taken at once. Those before this one were; add this one and the others after.</source>
        <translation>{count} Dateien auf einmal, und {most} werden auf einmal genommen. Die vor dieser sind es; diese und die übrigen danach hinzufügen.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>This is an address on the web, and Gemma Desk fetches nothing. Save the picture, then drop the file.</source>
        <translation>Das ist eine Adresse im Web, und Gemma Desk ruft nichts ab. Speichern Sie das Bild und legen Sie dann die Datei hier ab.</translation>
    </message>
    <message>
        <source>“{name}” is no file, or is there no longer. Nothing was added; drop the file itself.</source>
        <translation>„{name}“ ist keine Datei oder nicht mehr da. Es wurde nichts hinzugefügt; legen Sie die Datei selbst ab.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({strerror}). It was left as it is. Check that you may open it.</source>
        <translation>„{name}“ konnte nicht gelesen werden ({strerror}). Die Datei wurde nicht verändert. Prüfen Sie, ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>The clipboard&apos;s picture could not be read. Copy it again, or save it and drop the file.</source>
        <translation>Das Bild in der Zwischenablage konnte nicht gelesen werden. Kopieren Sie es noch einmal, oder speichern Sie es und legen Sie die Datei ab.</translation>
    </message>
    <message>
        <source>Pictures (PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, AVIF, SVG), sounds (WAV, FLAC, MP3, M4A, AAC, OGG, Opus), videos (MP4, MOV, WebM, MKV), documents (PDF, DOCX, text, code, CSV)</source>
        <translation>Bilder (PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, AVIF, SVG), Ton (WAV, FLAC, MP3, M4A, AAC, OGG, Opus), Videos (MP4, MOV, WebM, MKV), Dokumente (PDF, DOCX, Text, Programmtext, CSV)</translation>
    </message>
    <message>
        <source>Release to attach · Esc to cancel</source>
        <translation>Zum Anhängen loslassen · Esc bricht ab</translation>
    </message>
    <message>
        <source>Press again to attach · Esc to cancel</source>
        <translation>Zum Anhängen noch einmal drücken · Esc bricht ab</translation>
    </message>
    <message>
        <source>Release to send · Esc to cancel</source>
        <translation>Zum Senden loslassen · Esc bricht ab</translation>
    </message>
    <message>
        <source>Press again to send · Esc to cancel</source>
        <translation>Zum Senden noch einmal drücken · Esc bricht ab</translation>
    </message>
    <message>
        <source>A pause sends it · Esc ends hands-free</source>
        <translation>Eine Pause sendet · Esc beendet die Freisprechrunde</translation>
    </message>
    <message>
        <source>Sent after {left} s more of this pause · Esc ends hands-free</source>
        <translation>Wird nach weiteren {left} s dieser Pause gesendet · Esc beendet die Freisprechrunde</translation>
    </message>
    <message>
        <source>Listening {time} of {most}</source>
        <translation>Hört zu, {time} von {most}</translation>
    </message>
    <message>
        <source>Listening {time}, {left} s left</source>
        <translation>Hört zu, {time}, noch {left} s</translation>
    </message>
    <message>
        <source>Nothing has been heard from “{name}” for {time} s.</source>
        <translation>Von „{name}“ ist seit {time} s nichts zu hören.</translation>
    </message>
    <message>
        <source>“{wished}” is not connected; “{name}” listens.</source>
        <translation>„{wished}“ ist nicht angeschlossen; „{name}“ hört zu.</translation>
    </message>
    <message>
        <source>Too loud: part of the sound is cut off.</source>
        <translation>Zu laut: Ein Teil des Tons wird abgeschnitten.</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Wählen Sie zuerst ein Modell</translation>
    </message>
    <message>
        <source>Voice note</source>
        <translation>Sprachnotiz</translation>
    </message>
    <message>
        <source>No model yet: get one, or choose one that is on this computer.</source>
        <translation>Noch kein Modell: Laden Sie eines herunter, oder wählen Sie eines auf diesem Computer.</translation>
    </message>
    <message>
        <source>Practice model: knows simple pictures, short texts and some spoken words.</source>
        <translation>Übungsmodell: kennt einfache Bilder, kurze Texte und einige gesprochene Wörter.</translation>
    </message>
    <message>
        <source>Put away for today</source>
        <translation>Für heute ausblenden</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>{name} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Ein anderes Modell wählen</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Ein Modell wählen</translation>
    </message>
    <message>
        <source>Close; this page is in the menu</source>
        <translation>Schließen; diese Seite steht im Menü</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Dieser Computer wird angesehen …</translation>
    </message>
    <message>
        <source>On this computer already</source>
        <translation>Schon auf diesem Computer</translation>
    </message>
    <message>
        <source>What else was found</source>
        <translation>Was sonst gefunden wurde</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Which model</source>
        <translation>Welches Modell</translation>
    </message>
    <message>
        <source>Stay with it</source>
        <translation>Dabei bleiben</translation>
    </message>
    <message>
        <source>Small and quick: simple pictures, short texts, some spoken words. Get a larger one at any time.</source>
        <translation>Klein und schnell: einfache Bilder, kurze Texte, einige gesprochene Wörter. Ein größeres können Sie jederzeit holen.</translation>
    </message>
    <message>
        <source>Try the practice model</source>
        <translation>Das Übungsmodell ausprobieren</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>From a USB stick or any folder: the model, and if you have them its projector and drafter (.gguf).</source>
        <translation>Von einem USB-Stick oder aus einem Ordner: das Modell und, wenn vorhanden, Projektor und Entwurfsmodell (.gguf).</translation>
    </message>
    <message>
        <source>I have the files</source>
        <translation>Ich habe die Dateien</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Choose what answers you</source>
        <translation>Wählen Sie, was Ihnen antwortet</translation>
    </message>
    <message>
        <source>It runs on this computer. What you ask, show and say never leaves it.</source>
        <translation>Es läuft auf diesem Computer. Was Sie fragen, zeigen und sagen, verlässt ihn nie.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Ways to a model</source>
        <translation>Wege zu einem Modell</translation>
    </message>
    <message>
        <source>Get Gemma 4 12B</source>
        <translation>Gemma 4 12B holen</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>its part of the memory</comment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Conversation</source>
        <comment>its part of the memory</comment>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>zu groß für diesen Computer</translation>
    </message>
    <message>
        <source>{size} to download, once</source>
        <translation>{size} einmal herunterzuladen</translation>
    </message>
    <message>
        <source>sees pictures and hears sound</source>
        <translation>sieht Bilder und hört Ton</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>Lizenz {name}</translation>
    </message>
    <message>
        <source>Get {name}</source>
        <translation>{name} herunterladen</translation>
    </message>
    <message>
        <source>Looking for models on this computer …</source>
        <translation>Modelle auf diesem Computer werden gesucht …</translation>
    </message>
    <message>
        <source>Looking for models {where} …</source>
        <translation>Modelle werden gesucht: {where} …</translation>
    </message>
    <message>
        <source>There is no Gemma 4 model in what was chosen. Nothing was changed.</source>
        <translation>In dem, was gewählt wurde, ist kein Gemma-4-Modell. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose a folder with Gemma 4 files</source>
        <translation>Ordner mit Gemma-4-Dateien wählen</translation>
    </message>
    <message>
        <source>Choose Gemma 4 files</source>
        <translation>Gemma-4-Dateien wählen</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Modelldateien (*.gguf)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Which part of {name}?</source>
        <translation>Welcher Teil von {name}?</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Send this part</source>
        <translation>Diesen Teil senden</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of {length}, at most {most}: one a second</source>
        <translation>
            <numerusform>%n Bild von {length}, höchstens {most}: eines je Sekunde</numerusform>
            <numerusform>%n Bilder von {length}, höchstens {most}: eines je Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>The video from its beginning to its end; the part that is sent is marked</source>
        <translation>Das Video vom Anfang bis zum Ende; der Teil, der gesendet wird, ist markiert</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Arrow keys choose a part; with Shift they size it, with Ctrl they move the picture. Enter asks about it</source>
        <translation>Die Pfeiltasten wählen einen Teil; mit Umschalt ändern sie seine Größe, mit Strg bewegen sie das Bild. Enter fragt danach</translation>
    </message>
    <message>
        <source>A note is being recorded and would hear this. Nothing was lost; end the recording, then press play again.</source>
        <translation>Es wird gerade eine Notiz aufgenommen, die das hören würde. Es ging nichts verloren; beenden Sie die Aufnahme und drücken Sie dann noch einmal auf Abspielen.</translation>
    </message>
    <message>
        <source>Laying out</source>
        <translation>Wird gesetzt</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>What is sent of it</source>
        <translation>Was davon gesendet wird</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>This link leads out of Gemma Desk, into your browser.</source>
        <translation>Dieser Link führt aus Gemma Desk hinaus, in Ihren Browser.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Which pages? For example 1-3, 7. Nothing means all of them.</source>
        <translation>Welche Seiten? Zum Beispiel 1-3, 7. Nichts bedeutet alle.</translation>
    </message>
    <message>
        <source>As each page needs</source>
        <translation>Wie jede Seite es braucht</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>Als Bilder</translation>
    </message>
    <message>
        <source>As text and pictures</source>
        <translation>Als Text und Bilder</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Choose a part…</source>
        <translation>Teil wählen …</translation>
    </message>
    <message>
        <source>Choose pages…</source>
        <translation>Seiten wählen …</translation>
    </message>
    <message>
        <source>Detail of pages drawn</source>
        <translation>Detail der gezeichneten Seiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ask, drop something here, or hold to talk</source>
        <translation>Fragen, etwas ablegen oder zum Sprechen halten</translation>
    </message>
    <message>
        <source>Ask, drop, or hold to talk</source>
        <translation>Fragen, ablegen oder sprechen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Position in {name}, seconds</source>
        <translation>Stelle in {name}, Sekunden</translation>
    </message>
    <message>
        <source>Make a title</source>
        <translation>Titel vorschlagen lassen</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>In einem neuen Fenster öffnen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In the question box</source>
        <translation>Im Fragefeld</translation>
    </message>
    <message>
        <source>In a search box</source>
        <translation>In einem Suchfeld</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>In der Liste der Unterhaltungen</translation>
    </message>
    <message>
        <source>In the picture viewer</source>
        <translation>Im Bildbetrachter</translation>
    </message>
    <message>
        <source>Where a text is put right</source>
        <translation>Wo ein Text berichtigt wird</translation>
    </message>
    <message>
        <source>In the small window</source>
        <translation>Im kleinen Fenster</translation>
    </message>
    <message>
        <source>In every program</source>
        <translation>In jedem Programm</translation>
    </message>
    <message>
        <source>The conversation above</source>
        <translation>Die Unterhaltung darüber</translation>
    </message>
    <message>
        <source>The conversation below</source>
        <translation>Die Unterhaltung darunter</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>The next place found, or open what is marked</source>
        <translation>Die nächste Fundstelle, oder öffnen, was markiert ist</translation>
    </message>
    <message>
        <source>The place found before</source>
        <translation>Die vorige Fundstelle</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Die Unterhaltung umbenennen</translation>
    </message>
    <message>
        <source>Have the model make a title</source>
        <translation>Das Modell einen Titel machen lassen</translation>
    </message>
    <message>
        <source>Label the conversation</source>
        <translation>Die Unterhaltung mit Etiketten versehen</translation>
    </message>
    <message>
        <source>Pin or unpin the conversation</source>
        <translation>Die Unterhaltung anheften oder lösen</translation>
    </message>
    <message>
        <source>Archive the conversation</source>
        <translation>Die Unterhaltung archivieren</translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <translation>Die Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Delete the conversation that is marked</source>
        <translation>Die markierte Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Take back what was just deleted or archived</source>
        <translation>Zurückholen, was eben gelöscht oder archiviert wurde</translation>
    </message>
    <message>
        <source>Export the conversation…</source>
        <translation>Die Unterhaltung exportieren …</translation>
    </message>
    <message>
        <source>Save the conversation as PDF…</source>
        <translation>Die Unterhaltung als PDF speichern …</translation>
    </message>
    <message>
        <source>Print the conversation…</source>
        <translation>Die Unterhaltung drucken …</translation>
    </message>
    <message>
        <source>Go to the question box</source>
        <translation>Zum Fragefeld gehen</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Die Frage senden</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Eine neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Paste a long text into the box, not as a file</source>
        <translation>Langen Text in das Feld einfügen, nicht als Datei</translation>
    </message>
    <message>
        <source>Edit the last question, from an empty box</source>
        <translation>Die letzte Frage bearbeiten, aus einem leeren Feld</translation>
    </message>
    <message>
        <source>Attach pictures, sounds, videos or documents</source>
        <translation>Bilder, Ton, Videos oder Dokumente anhängen</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Zum Sprechen halten</translation>
    </message>
    <message>
        <source>Hands-free: talk, hear the answer, talk again</source>
        <translation>Freisprechrunde: sprechen, die Antwort hören, weitersprechen</translation>
    </message>
    <message>
        <source>Choose the mode</source>
        <translation>Den Modus wählen</translation>
    </message>
    <message>
        <source>Think first, or not</source>
        <translation>Erst nachdenken, oder nicht</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Die Frage bearbeiten und noch einmal stellen</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>Die Frage kopieren</translation>
    </message>
    <message>
        <source>Stop, cancel or close</source>
        <translation>Anhalten, abbrechen oder schließen</translation>
    </message>
    <message>
        <source>Go to the message above</source>
        <translation>Zur Nachricht darüber gehen</translation>
    </message>
    <message>
        <source>Go to the message below</source>
        <translation>Zur Nachricht darunter gehen</translation>
    </message>
    <message>
        <source>Go to the end of the conversation</source>
        <translation>Zum Ende der Unterhaltung gehen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Ask again with other settings</source>
        <translation>Mit anderen Einstellungen noch einmal fragen</translation>
    </message>
    <message>
        <source>Let a broken-off answer go on</source>
        <translation>Eine abgebrochene Antwort weitergehen lassen</translation>
    </message>
    <message>
        <source>Quote what is selected, or the answer</source>
        <translation>Das Ausgewählte oder die Antwort zitieren</translation>
    </message>
    <message>
        <source>Read the answer aloud, or stop reading</source>
        <translation>Die Antwort vorlesen, oder damit aufhören</translation>
    </message>
    <message>
        <source>The answer or question as it was before</source>
        <translation>Die Antwort oder Frage, wie sie vorher war</translation>
    </message>
    <message>
        <source>The answer or question as it was after</source>
        <translation>Die Antwort oder Frage, wie sie danach war</translation>
    </message>
    <message>
        <source>Delete the message that has the keyboard</source>
        <translation>Die Nachricht löschen, auf der die Tastatur ist</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Die Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy the answer as plain text</source>
        <translation>Die Antwort als reinen Text kopieren</translation>
    </message>
    <message>
        <source>Copy the answer as rich text</source>
        <translation>Die Antwort mit Formatierung kopieren</translation>
    </message>
    <message>
        <source>Copy the last code of the answer</source>
        <translation>Den letzten Programmtext der Antwort kopieren</translation>
    </message>
    <message>
        <source>What was sent, and what it took</source>
        <translation>Was gesendet wurde und was es gebraucht hat</translation>
    </message>
    <message>
        <source>Show or hide what the model thought</source>
        <translation>Zeigen oder verbergen, was das Modell dachte</translation>
    </message>
    <message>
        <source>Pictures and sounds</source>
        <translation>Bilder und Ton</translation>
    </message>
    <message>
        <source>Look closer at the picture</source>
        <translation>Das Bild näher ansehen</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Show the picture at 100 %</source>
        <translation>Das Bild mit 100 % zeigen</translation>
    </message>
    <message>
        <source>The page or picture before</source>
        <translation>Die vorige Seite oder das vorige Bild</translation>
    </message>
    <message>
        <source>The next page or picture</source>
        <translation>Die nächste Seite oder das nächste Bild</translation>
    </message>
    <message>
        <source>Ask about the part that is chosen</source>
        <translation>Nach dem gewählten Teil fragen</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>Den Ton abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Save what was put right</source>
        <translation>Das Berichtigte speichern</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Open the conversation in a new window</source>
        <translation>Die Unterhaltung in einem neuen Fenster öffnen</translation>
    </message>
    <message>
        <source>Two windows side by side</source>
        <translation>Zwei Fenster nebeneinander</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>Die Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Text in üblicher Größe</translation>
    </message>
    <message>
        <source>What takes room in the context window</source>
        <translation>Was im Kontextfenster Platz braucht</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Unterhaltungen importieren …</translation>
    </message>
    <message>
        <source>Back up everything…</source>
        <translation>Alles sichern …</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Eine Sicherung einspielen …</translation>
    </message>
    <message>
        <source>Move the data folder…</source>
        <translation>Den Datenordner verschieben …</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Passphrase …</translation>
    </message>
    <message>
        <source>What is loaded, and how…</source>
        <translation>Was geladen ist, und wie …</translation>
    </message>
    <message>
        <source>Get or find a model…</source>
        <translation>Ein Modell holen oder finden …</translation>
    </message>
    <message>
        <source>Edit modes…</source>
        <translation>Modi bearbeiten …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel …</translation>
    </message>
    <message>
        <source>What has left this machine…</source>
        <translation>Was dieses Gerät verlassen hat …</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>Aus anderen Programmen</translation>
    </message>
    <message>
        <source>Ask in the small window</source>
        <translation>Im kleinen Fenster fragen</translation>
    </message>
    <message>
        <source>Ask about a part of the screen</source>
        <translation>Nach einem Teil des Bildschirms fragen</translation>
    </message>
    <message>
        <source>Have the screen described</source>
        <translation>Den Bildschirm beschreiben lassen</translation>
    </message>
    <message>
        <source>Hold to ask aloud</source>
        <translation>Halten, um laut zu fragen</translation>
    </message>
    <message>
        <source>Go on in the main window</source>
        <translation>Im großen Fenster weitermachen</translation>
    </message>
    <message>
        <source>Context window: {used}</source>
        <translation>Kontextfenster: {used}</translation>
    </message>
    <message>
        <source>Summary of what came before</source>
        <translation>Zusammenfassung des Bisherigen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>Bilder und Videos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Answers, without thoughts</source>
        <translation>Antworten, ohne Gedanken</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>Was Sie gerade schreiben</translation>
    </message>
    <message>
        <source>Kept for the answer</source>
        <translation>Für die Antwort freigehalten</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Start fresh with a summary</source>
        <translation>Neu beginnen mit einer Zusammenfassung</translation>
    </message>
    <message>
        <source>Drop the oldest messages</source>
        <translation>Die ältesten Nachrichten weglassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Instructions, mode and template</source>
        <translation>Anweisungen, Modus und Vorlage</translation>
    </message>
    <message>
        <source>The model sums up the conversation; the summary is sent instead of it and can be changed</source>
        <translation>Das Modell fasst die Unterhaltung zusammen; die Zusammenfassung wird statt ihrer gesendet und kann geändert werden</translation>
    </message>
    <message>
        <source>The oldest messages stay here but are not sent any more, nor what is attached to them</source>
        <translation>Die ältesten Nachrichten bleiben hier, werden aber nicht mehr gesendet, auch nicht ihre Anhänge</translation>
    </message>
    <message>
        <source>Nothing is sent until you choose what is to go</source>
        <translation>Es wird nichts gesendet, bis Sie wählen, was gehen soll</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>etwa {tokens}</translation>
    </message>
    <message>
        <source>Its size is known once a model is loaded</source>
        <translation>Die Größe ist bekannt, sobald ein Modell geladen ist</translation>
    </message>
    <message>
        <source>{used} of {window} tokens used</source>
        <translation>{used} von {window} Token belegt</translation>
    </message>
    <message numerus="yes">
        <source>Not sent any more: %n message(s) above</source>
        <translation>
            <numerusform>Nicht mehr gesendet: %n Nachricht darüber</numerusform>
            <numerusform>Nicht mehr gesendet: %n Nachrichten darüber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) among them</source>
        <translation>
            <numerusform>darunter %n Anhang</numerusform>
            <numerusform>darunter %n Anhänge</numerusform>
        </translation>
    </message>
    <message>
        <source>this summary is sent instead</source>
        <translation>stattdessen wird diese Zusammenfassung gesendet</translation>
    </message>
    <message>
        <source>This conversation takes {used} of the {window} tokens of the context window, and {room} are kept for the next answer. When it is full:</source>
        <translation>Diese Unterhaltung belegt {used} der {window} Token des Kontextfensters, {room} werden für die nächste Antwort freigehalten. Wenn es voll ist:</translation>
    </message>
    <message>
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the model first sums up the conversation so far.</source>
        <translation>Das Kontextfenster ist voll: {used} von {window} Token. Wenn Sie die nächste Frage senden, fasst das Modell zuerst das Bisherige zusammen.</translation>
    </message>
    <message numerus="yes">
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the oldest %n message(s) are not sent any more.</source>
        <translation>
            <numerusform>Das Kontextfenster ist voll: {used} von {window} Token. Wenn Sie die nächste Frage senden, wird die älteste %n Nachricht nicht mehr gesendet.</numerusform>
            <numerusform>Das Kontextfenster ist voll: {used} von {window} Token. Wenn Sie die nächste Frage senden, werden die ältesten %n Nachrichten nicht mehr gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The context window is full: the conversation takes {used} of {window} tokens, and {room} are kept for the next answer. Nothing is lost; choose how it goes on.</source>
        <translation>Das Kontextfenster ist voll: Die Unterhaltung belegt {used} von {window} Token, {room} werden für die nächste Antwort freigehalten. Es geht nichts verloren; wählen Sie, wie es weitergeht.</translation>
    </message>
    <message>
        <source>This does not fit beside the conversation: that takes {used} tokens, the question about {composed}, {room} are kept for the answer, and the context window holds {window}. Nothing was sent; choose how it goes on.</source>
        <translation>Das passt nicht neben die Unterhaltung: Diese belegt {used} Token, die Frage etwa {composed}, {room} werden für die Antwort freigehalten, und das Kontextfenster fasst {window}. Es wurde nichts gesendet; wählen Sie, wie es weitergeht.</translation>
    </message>
    <message>
        <source>That would not make enough room: what stands here takes about {composed} of {window} tokens. Nothing was changed. Shorten it, or choose fewer pages or a lower detail.</source>
        <translation>Das würde nicht genug Platz schaffen: Was hier steht, braucht etwa {composed} von {window} Token. Es wurde nichts geändert. Kürzen Sie es, oder wählen Sie weniger Seiten oder weniger Detail.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on where the answer was broken off</source>
        <translation>Dort weiterschreiben, wo die Antwort abgebrochen wurde</translation>
    </message>
    <message>
        <source>Gemma</source>
        <translation>Gemma</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Vorlesen beenden</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Copy the answer as</source>
        <translation>Die Antwort kopieren als</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Als reinen Text kopieren</translation>
    </message>
    <message>
        <source>Copy as rich text</source>
        <translation>Mit Formatierung kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>Groß öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Hear the rest</source>
        <translation>Den Rest anhören</translation>
    </message>
    <message>
        <source>Write out what is said</source>
        <translation>Aufschreiben, was gesagt wird</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>Übersetzen in</translation>
    </message>
    <message>
        <source>What is heard besides words?</source>
        <translation>Was ist außer Worten zu hören?</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message>
        <source>Let the model think before it answers: slower, better with hard questions</source>
        <translation>Das Modell denkt nach, bevor es antwortet: langsamer, besser bei schwierigen Fragen</translation>
    </message>
    <message>
        <source>In this mode the model always thinks first</source>
        <translation>In diesem Modus denkt das Modell immer erst nach</translation>
    </message>
    <message>
        <source>In this mode the model answers without thinking first</source>
        <translation>In diesem Modus antwortet das Modell, ohne erst nachzudenken</translation>
    </message>
    <message>
        <source>Open the system&apos;s settings</source>
        <translation>Systemeinstellungen öffnen</translation>
    </message>
    <message>
        <source>Sent when this answer is finished. Esc keeps it back.</source>
        <translation>Wird gesendet, sobald diese Antwort fertig ist. Esc hält die Frage zurück.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used, so nothing is sent yet. Remove it first.</source>
        <translation>„{name}“ kann nicht benutzt werden, daher wird noch nichts gesendet. Entfernen Sie es zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be used, so nothing is sent yet. Remove them first.</source>
        <translation>
            <numerusform>%n Anhang kann nicht benutzt werden, daher wird noch nichts gesendet. Entfernen Sie ihn zuerst.</numerusform>
            <numerusform>%n Anhänge können nicht benutzt werden, daher wird noch nichts gesendet. Entfernen Sie sie zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove what cannot be used first</source>
        <translation>Entfernen Sie zuerst, was nicht benutzt werden kann</translation>
    </message>
    <message>
        <source>Write a question or attach something first</source>
        <translation>Schreiben Sie zuerst eine Frage oder hängen Sie etwas an</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Hört zu</translation>
    </message>
    <message>
        <source>All that can be read ({kinds})</source>
        <translation>Alles, was gelesen werden kann ({kinds})</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Bilder ({kinds})</translation>
    </message>
    <message>
        <source>Sounds ({kinds})</source>
        <translation>Ton ({kinds})</translation>
    </message>
    <message>
        <source>Videos ({kinds})</source>
        <translation>Videos ({kinds})</translation>
    </message>
    <message>
        <source>Documents ({kinds})</source>
        <translation>Dokumente ({kinds})</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Think</source>
        <comment>a switch</comment>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>A note is being recorded and would hear this. Nothing was lost; end the recording, then read aloud again.</source>
        <translation>Es wird gerade eine Notiz aufgenommen, die das hören würde. Es ging nichts verloren; beenden Sie die Aufnahme und lassen Sie dann noch einmal vorlesen.</translation>
    </message>
    <message>
        <source>There is no answer to read aloud yet.</source>
        <translation>Es gibt noch keine Antwort zum Vorlesen.</translation>
    </message>
    <message>
        <source>There is code here.</source>
        <translation>Hier steht Programmtext.</translation>
    </message>
    <message>
        <source>There is a table here.</source>
        <translation>Hier steht eine Tabelle.</translation>
    </message>
    <message>
        <source>There is a formula here.</source>
        <translation>Hier steht eine Formel.</translation>
    </message>
    <message>
        <source>a formula</source>
        <comment>in a sentence that is read aloud, in place of one</comment>
        <translation>eine Formel</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Edit and ask again</source>
        <translation>Bearbeiten und noch einmal fragen</translation>
    </message>
    <message>
        <source>Delete the question and its answer</source>
        <translation>Die Frage und ihre Antwort löschen</translation>
    </message>
    <message>
        <source>What can be done with what is attached</source>
        <translation>Was mit dem Anhang getan werden kann</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>Describe what is on this screen, for somebody who cannot see it.</source>
        <translation>Beschreibe, was auf diesem Bildschirm ist, für jemanden, der es nicht sehen kann.</translation>
    </message>
    <message>
        <source>The screen stands beside what you were putting together. Nothing is sent until you send it.</source>
        <translation>Der Bildschirm steht neben dem, was Sie gerade zusammenstellen. Nichts wird gesendet, bevor Sie es senden.</translation>
    </message>
    <message>
        <source>Part of the screen</source>
        <translation>Teil des Bildschirms</translation>
    </message>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Einen Teil des Bildschirms wählen</translation>
    </message>
    <message>
        <source>Too small: at least {least} pixels each way</source>
        <translation>Zu klein: mindestens {least} Pixel in jeder Richtung</translation>
    </message>
    <message>
        <source>{width} × {height} pixels · about {tokens} tokens</source>
        <translation>{width} × {height} Pixel · etwa {tokens} Token</translation>
    </message>
    <message>
        <source>Drag over what you want to ask about · Hold Space to speak · Enter takes all · Esc leaves</source>
        <translation>Über das ziehen, wonach Sie fragen möchten · Leertaste halten, um zu sprechen · Enter nimmt alles · Esc verlässt</translation>
    </message>
    <message>
        <source>Resting: loads again with your next question</source>
        <translation>Ruht: lädt mit Ihrer nächsten Frage wieder</translation>
    </message>
    <message>
        <source>Practice model</source>
        <translation>Übungsmodell</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>Lädt {name}</translation>
    </message>
    <message>
        <source>The model could not be loaded</source>
        <translation>Das Modell konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>Antwort {number} von {total}</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Frage {number} von {total}</translation>
    </message>
    <message>
        <source>Show the answer before</source>
        <translation>Die vorige Antwort zeigen</translation>
    </message>
    <message>
        <source>Show the next answer</source>
        <translation>Die nächste Antwort zeigen</translation>
    </message>
    <message>
        <source>Show the question as it was before</source>
        <translation>Die Frage zeigen, wie sie vorher war</translation>
    </message>
    <message>
        <source>Show the question as it was after</source>
        <translation>Die Frage zeigen, wie sie danach war</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Drag over a part, or press an arrow key, to ask about it</source>
        <translation>Über einen Teil ziehen oder eine Pfeiltaste drücken, um danach zu fragen</translation>
    </message>
    <message>
        <source>Drag over a part, or press an arrow key, to ask about it. Page Up and Page Down turn the pages</source>
        <translation>Über einen Teil ziehen oder eine Pfeiltaste drücken, um danach zu fragen. Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Ask about this part</source>
        <translation>Nach diesem Teil fragen</translation>
    </message>
    <message>
        <source>Close the picture</source>
        <translation>Das Bild schließen</translation>
    </message>
    <message>
        <source>Picture viewer</source>
        <translation>Bildbetrachter</translation>
    </message>
    <message>
        <source>{which} · {number} of {total}</source>
        <translation>{which} · {number} von {total}</translation>
    </message>
    <message>
        <source>{part} of {whole} pixels</source>
        <translation>{part} von {whole} Pixeln</translation>
    </message>
    <message>
        <source>Show it at 100 %</source>
        <translation>Mit 100 % zeigen</translation>
    </message>
    <message>
        <source>What stands here takes about {needed} tokens; the context window has room for {window}. Nothing was sent. Choose fewer pages, a lower detail or a shorter part.</source>
        <translation>Was hier steht, braucht etwa {needed} Token; im Kontextfenster ist Platz für {window}. Es wurde nichts gesendet. Wählen Sie weniger Seiten, weniger Detail oder einen kürzeren Teil.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The messages above are sent again</source>
        <translation>Die Nachrichten darüber werden wieder gesendet</translation>
    </message>
    <message>
        <source>Sum up now</source>
        <translation>Jetzt zusammenfassen</translation>
    </message>
    <message>
        <source>Drop the oldest now</source>
        <translation>Die ältesten jetzt weglassen</translation>
    </message>
    <message>
        <source>When it is full</source>
        <translation>Wenn es voll ist</translation>
    </message>
    <message>
        <source>Hide the side bar</source>
        <translation>Die Seitenleiste verbergen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Conversations will stand here.</source>
        <translation>Hier werden Unterhaltungen stehen.</translation>
    </message>
    <message>
        <source>No conversation here has this label.</source>
        <translation>Keine Unterhaltung hier hat dieses Etikett.</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Zurück zu den Unterhaltungen</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n day(s), then removed.</source>
        <translation>
            <numerusform>%n Tag aufgehoben, dann entfernt.</numerusform>
            <numerusform>%n Tage aufgehoben, dann entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Remove: nothing brings it back</source>
        <translation>Entfernen: Nichts bringt sie zurück</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Neues Etikett …</translation>
    </message>
    <message>
        <source>{title}, labels: {names}</source>
        <translation>{title}, Etiketten: {names}</translation>
    </message>
    <message>
        <source>{title} (open in another window)</source>
        <translation>{title} (in einem anderen Fenster offen)</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>a conversation</comment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv nehmen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>JSON, everything (*.json)</source>
        <translation>JSON, alles (*.json)</translation>
    </message>
    <message>
        <source>JSON with attachments beside (*.zip)</source>
        <translation>JSON mit Anhängen daneben (*.zip)</translation>
    </message>
    <message>
        <source>An export or import is still running. Nothing else was begun. Wait for it, or cancel it.</source>
        <translation>Ein Export oder Import läuft noch. Nichts anderes wurde begonnen. Warten Sie darauf, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>It takes the place of what is here when Gemma Desk starts again; what is here now is kept.</source>
        <translation>Es tritt an die Stelle dessen, was hier ist, wenn Gemma Desk wieder startet; was jetzt hier ist, wird aufgehoben.</translation>
    </message>
    <message>
        <source>Export this conversation</source>
        <translation>Diese Unterhaltung exportieren</translation>
    </message>
    <message>
        <source>Choose where the new folder stands</source>
        <translation>Wählen, wo der neue Ordner stehen soll</translation>
    </message>
    <message>
        <source>As Markdown, in a folder…</source>
        <translation>Als Markdown, in einen Ordner …</translation>
    </message>
    <message>
        <source>As web pages, in a folder…</source>
        <translation>Als Webseiten, in einen Ordner …</translation>
    </message>
    <message>
        <source>As JSON, in one file…</source>
        <translation>Als JSON, in eine Datei …</translation>
    </message>
    <message>
        <source>As JSON with attachments beside, in a ZIP file…</source>
        <translation>Als JSON mit Anhängen daneben, in eine ZIP-Datei …</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Export und Import</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Diese Unterhaltung exportieren …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>Alle Unterhaltungen exportieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Einspielen …</translation>
    </message>
    <message>
        <source>Undo the last restore</source>
        <translation>Letzte Wiederherstellung rückgängig machen</translation>
    </message>
    <message>
        <source>Gemma Desk conversations {day}</source>
        <translation>Gemma Desk Unterhaltungen {day}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Unterhaltungen importieren</translation>
    </message>
    <message>
        <source>Exports (*.json *.zip)</source>
        <translation>Exporte (*.json *.zip)</translation>
    </message>
    <message>
        <source>Back up everything</source>
        <translation>Alles sichern</translation>
    </message>
    <message>
        <source>Gemma Desk backup {day}</source>
        <translation>Gemma Desk Sicherung {day}</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung einspielen</translation>
    </message>
    <message>
        <source>What was there before the last restore is ready.</source>
        <translation>Was vor der letzten Wiederherstellung da war, liegt bereit.</translation>
    </message>
    <message>
        <source>Choose an empty folder for your data</source>
        <translation>Einen leeren Ordner für Ihre Daten wählen</translation>
    </message>
    <message>
        <source>Sent to {name}.</source>
        <translation>An {name} gesendet.</translation>
    </message>
    <message>
        <source>Your data moves to {target} when Gemma Desk starts again.</source>
        <translation>Ihre Daten ziehen nach {target} um, wenn Gemma Desk wieder startet.</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Behalten, was hier ist</translation>
    </message>
    <message>
        <source>Everything stays as it is.</source>
        <translation>Alles bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Backups of Gemma Desk (*.{ending})</source>
        <translation>Sicherungen von Gemma Desk (*.{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>„{title}“ gelöscht</translation>
    </message>
    <message>
        <source>Archived “{title}”</source>
        <translation>„{title}“ archiviert</translation>
    </message>
    <message>
        <source>Press a key for “{action}”, or Esc to leave it as it is</source>
        <translation>Drücken Sie eine Taste für „{action}“, oder Esc, um nichts zu ändern</translation>
    </message>
    <message>
        <source>No key for “{action}”</source>
        <translation>Keine Taste für „{action}“</translation>
    </message>
    <message>
        <source>Back to its own keys: “{action}”</source>
        <translation>Zurück zu den eigenen Tasten: „{action}“</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}: {keys}</translation>
    </message>
    <message>
        <source>Press to choose another key</source>
        <translation>Drücken, um eine andere Taste zu wählen</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Von dort nehmen</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by a word or a key</source>
        <translation>Mit einem Wort oder einer Taste suchen</translation>
    </message>
    <message>
        <source>Search the keyboard shortcuts</source>
        <translation>Tastenkürzel durchsuchen</translation>
    </message>
    <message>
        <source>No action has these words, and none has this key.</source>
        <translation>Keine Handlung enthält diese Wörter, und keine hat diese Taste.</translation>
    </message>
    <message>
        <source>All back to their own keys</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Take the keys back</source>
        <translation>Die Tasten zurückholen</translation>
    </message>
    <message>
        <source>“{key}” alone is written where something is typed. Hold Ctrl or Alt with it.</source>
        <translation>„{key}“ allein wird geschrieben, wo etwas eingegeben wird. Halten Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>“{key}” is a key of “{action}” already.</source>
        <translation>„{key}“ ist schon eine Taste von „{action}“.</translation>
    </message>
    <message>
        <source>Always the same: Tab and Shift+Tab go from one thing to the next, Space presses it. Arrow keys move in lists, menus and sounds, and between the places found. In the picture viewer they choose a part of the picture; with Shift they size it, with Ctrl they move the picture, and while Space is held the pointer does.</source>
        <translation>Immer gleich: Tab und Umschalt+Tab gehen von einem zum nächsten, die Leertaste drückt es. Pfeiltasten bewegen sich in Listen, Menüs und Tönen und zwischen den Fundstellen. Im Bildbetrachter wählen sie einen Teil des Bildes; mit Umschalt ändern sie seine Größe, mit Strg bewegen sie das Bild, und solange die Leertaste gehalten wird, tut es der Zeiger.</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Die Suche schließen</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>None</source>
        <comment>nothing found</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>text with times</source>
        <translation>Text mit Zeiten</translation>
    </message>
    <message>
        <source>subtitles (SRT)</source>
        <translation>Untertitel (SRT)</translation>
    </message>
    <message>
        <source>subtitles (VTT)</source>
        <translation>Untertitel (VTT)</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Copy what was heard</source>
        <translation>Das Gehörte kopieren</translation>
    </message>
    <message>
        <source>Put right what was heard</source>
        <translation>Das Gehörte berichtigen</translation>
    </message>
    <message>
        <source>Save, translate, or ask what else is heard</source>
        <translation>Speichern, übersetzen oder fragen, was sonst zu hören ist</translation>
    </message>
    <message>
        <source>Nothing was understood.</source>
        <translation>Es wurde nichts verstanden.</translation>
    </message>
    <message>
        <source>Save what was heard</source>
        <translation>Das Gehörte speichern</translation>
    </message>
    <message>
        <source>Not saved: {strerror}. Choose another folder.</source>
        <translation>Nicht gespeichert: {strerror}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>Was gehört wurde</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Von hier abspielen</translation>
    </message>
    <message>
        <source>Heard by the model</source>
        <translation>Vom Modell gehört</translation>
    </message>
    <message numerus="yes">
        <source>Heard so far: {number} of %n piece(s)</source>
        <translation>
            <numerusform>Bisher gehört: {number} von %n Stück</numerusform>
            <numerusform>Bisher gehört: {number} von %n Stücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Mode: {name}</source>
        <translation>Modus: {name}</translation>
    </message>
    <message>
        <source>Tells the model nothing besides your question.</source>
        <translation>Sagt dem Modell nichts außer Ihrer Frage.</translation>
    </message>
    <message>
        <source>Boxes: {names}.</source>
        <translation>Rahmen: {names}.</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Enter öffnet es</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Zum Ende gehen</translation>
    </message>
    <message>
        <source>Gemma&apos;s answer</source>
        <translation>Gemmas Antwort</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>Diesen Programmtext kopieren</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation>{name} anhalten</translation>
    </message>
    <message>
        <source>Play {name}</source>
        <translation>{name} abspielen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed {speed}, the pitch stays</source>
        <translation>Tempo {speed}, die Tonhöhe bleibt</translation>
    </message>
    <message>
        <source>Without thinking</source>
        <translation>Ohne Nachdenken</translation>
    </message>
    <message>
        <source>With thinking</source>
        <translation>Mit Nachdenken</translation>
    </message>
    <message>
        <source>In another mode</source>
        <translation>In einem anderen Modus</translation>
    </message>
    <message>
        <source>At another temperature</source>
        <translation>Mit anderer Temperatur</translation>
    </message>
    <message>
        <source>With finer pictures</source>
        <translation>Mit feineren Bildern</translation>
    </message>
    <message>
        <source>Up to {tokens}</source>
        <translation>Bis zu {tokens}</translation>
    </message>
    <message>
        <source>As the model recommends</source>
        <translation>Wie das Modell es empfiehlt</translation>
    </message>
    <message>
        <source>0: the likeliest words</source>
        <translation>0: die wahrscheinlichsten Wörter</translation>
    </message>
    <message>
        <source>0.5: closer</source>
        <translation>0,5: enger</translation>
    </message>
    <message>
        <source>1: free</source>
        <translation>1: frei</translation>
    </message>
    <message>
        <source>1.5: freer</source>
        <translation>1,5: freier</translation>
    </message>
    <message>
        <source>Hands-free begins once a question can be asked.</source>
        <translation>Die Freisprechrunde beginnt, sobald eine Frage gestellt werden kann.</translation>
    </message>
    <message>
        <source>Hands-free: the answer is read aloud, then it listens again. Esc ends it.</source>
        <translation>Freisprechrunde: Die Antwort wird vorgelesen, dann wird wieder zugehört. Esc beendet sie.</translation>
    </message>
    <message>
        <source>Nobody spoke for {seconds} s, so hands-free has ended.</source>
        <translation>{seconds} s lang hat niemand gesprochen, die Freisprechrunde ist daher beendet.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Editing a question. Sending it asks anew; what was asked and answered before stays beside it.</source>
        <translation>Sie bearbeiten eine Frage. Gesendet fragt sie neu; was vorher gefragt und geantwortet wurde, bleibt daneben.</translation>
    </message>
    <message>
        <source>Send or empty what is written here first, then edit the question.</source>
        <translation>Senden oder leeren Sie zuerst, was hier geschrieben steht, und bearbeiten Sie dann die Frage.</translation>
    </message>
    <message>
        <source>An answer is being written. Stop it, or try again when it has ended.</source>
        <translation>Gerade wird eine Antwort geschrieben. Halten Sie sie an, oder versuchen Sie es, wenn sie zu Ende ist.</translation>
    </message>
    <message>
        <source>This question could not be saved and was not asked. Send it again.</source>
        <translation>Diese Frage konnte nicht gespeichert werden und wurde nicht gestellt. Senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>This has not been asked yet.</source>
        <translation>Dies wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Deleted a question and its answer</source>
        <translation>Eine Frage und ihre Antwort gelöscht</translation>
    </message>
    <message>
        <source>Deleted an answer and what followed it</source>
        <translation>Eine Antwort und was ihr folgte gelöscht</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Change name or colour…</source>
        <translation>Name oder Farbe ändern …</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>Etikett löschen</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>Etikett {name}</translation>
    </message>
    <message>
        <source>Only conversations with the label “{name}”</source>
        <translation>Nur Unterhaltungen mit dem Etikett „{name}“</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Etikett</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Das Etikett ändern</translation>
    </message>
    <message>
        <source>Deleted the label “{name}”</source>
        <translation>Etikett „{name}“ gelöscht</translation>
    </message>
    <message>
        <source>Changed the label “{name}”</source>
        <translation>Etikett „{name}“ geändert</translation>
    </message>
    <message>
        <source>The program ended while this voice note was being spoken. What was said until then is here.</source>
        <translation>Das Programm endete, während diese Sprachnotiz gesprochen wurde. Was bis dahin gesagt wurde, ist hier.</translation>
    </message>
    <message>
        <source>Use the clipboard&apos;s picture</source>
        <translation>Das Bild aus der Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Attach the copied files</source>
        <translation>Die kopierten Dateien anhängen</translation>
    </message>
    <message>
        <source>Quote the selected text</source>
        <translation>Den ausgewählten Text zitieren</translation>
    </message>
    <message>
        <source>Quote the copied text</source>
        <translation>Den kopierten Text zitieren</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Schnelle Frage</translation>
    </message>
    <message>
        <source>See the screen</source>
        <translation>Den Bildschirm sehen</translation>
    </message>
    <message>
        <source>To ask about a part of the screen, Gemma Desk has to see the screen.</source>
        <translation>Um nach einem Teil des Bildschirms zu fragen, muss Gemma Desk den Bildschirm sehen.</translation>
    </message>
    <message>
        <source>It looks only when you press the key, and what you choose stays on this machine. The system will ask you to allow “screen recording”; after that, start Gemma Desk again.</source>
        <translation>Es sieht nur hin, wenn Sie die Taste drücken, und was Sie wählen, bleibt auf diesem Rechner. Das System wird Sie bitten, die „Bildschirmaufnahme“ zu erlauben; starten Sie Gemma Desk danach neu.</translation>
    </message>
    <message>
        <source>Ask the system</source>
        <translation>Das System fragen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>As it is kept now. The standing instructions of then are not kept with an answer.</source>
        <translation>So, wie es jetzt aufbewahrt ist. Die damaligen ständigen Anweisungen werden nicht mit einer Antwort aufbewahrt.</translation>
    </message>
    <message>
        <source>{all}: {known} known already, {new} read in {seconds} s</source>
        <translation>{all}: {known} schon bekannt, {new} in {seconds} s gelesen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Erstes Wort</translation>
    </message>
    <message>
        <source>after {seconds} s</source>
        <translation>nach {seconds} s</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>{accepted} of {drafted} accepted, {share}</source>
        <translation>{accepted} von {drafted} angenommen, {share}</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>Speicher höchstens</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>{all}, {thoughts} of them thoughts, in {seconds} s: {speed} a second</source>
        <translation>{all}, davon {thoughts} Gedanken, in {seconds} s: {speed} pro Sekunde</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>rechnet auf dem Prozessor</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} Speicher</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n Kern</numerusform>
            <numerusform>%n Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} free on the disk</source>
        <translation>{size} frei auf der Festplatte</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of your {memory}.</source>
        <translation>{name} braucht etwa {needed} von {memory}.</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of your {memory}; {free} of it are free now. Close other programs first.</source>
        <translation>{name} braucht etwa {needed} von {memory}; {free} davon sind jetzt frei. Schließen Sie vorher andere Programme.</translation>
    </message>
    <message>
        <source>{name} needs about {needed}, and this computer has {memory}. Choose a smaller model.</source>
        <translation>{name} braucht etwa {needed}, und dieser Computer hat {memory}. Wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>An answer of {words} words takes about {minutes} min here, estimated from the speed of its memory.</source>
        <translation>Eine Antwort von {words} Wörtern dauert hier etwa {minutes} min, geschätzt nach der Geschwindigkeit des Speichers.</translation>
    </message>
    <message>
        <source>An answer of {words} words takes about {seconds} s here, estimated from the speed of its memory.</source>
        <translation>Eine Antwort von {words} Wörtern dauert hier etwa {seconds} s, geschätzt nach der Geschwindigkeit des Speichers.</translation>
    </message>
    <message>
        <source>where you chose</source>
        <translation>wo Sie gewählt haben</translation>
    </message>
    <message>
        <source>among your downloads</source>
        <translation>unter Ihren Downloads</translation>
    </message>
    <message>
        <source>on a drive that is plugged in</source>
        <translation>auf einem angesteckten Laufwerk</translation>
    </message>
    <message>
        <source>in Gemma Desk’s own folder</source>
        <translation>in Gemma Desks eigenem Ordner</translation>
    </message>
    <message>
        <source>from {program}</source>
        <translation>von {program}</translation>
    </message>
    <message>
        <source>There is no drafter for it, so answers come slower.</source>
        <translation>Es gibt kein Entwurfsmodell dazu, deshalb kommen Antworten langsamer.</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>memory</comment>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>{name} {size}</source>
        <translation>{name} {size}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>So viele wie passen</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Schichten auf der Grafikkarte</translation>
    </message>
    <message>
        <source>There is no graphics card here that this program can compute on.</source>
        <translation>Hier ist keine Grafikkarte, auf der dieses Programm rechnen kann.</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Load it so</source>
        <translation>So laden</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>Ein anderes Modell …</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>{name} weglassen</translation>
    </message>
    <message>
        <source>What is loaded</source>
        <translation>Was geladen ist</translation>
    </message>
    <message>
        <source>How it is loaded</source>
        <translation>Wie es geladen wird</translation>
    </message>
    <message>
        <source>How much of a conversation the model can hold.</source>
        <translation>Wie viel von einer Unterhaltung das Modell behalten kann.</translation>
    </message>
    <message>
        <source>Those run faster. What does not fit there stays on the processor.</source>
        <translation>Sie laufen schneller. Was dort nicht passt, bleibt auf dem Prozessor.</translation>
    </message>
    <message>
        <source>What that takes</source>
        <translation>Was das braucht</translation>
    </message>
    <message>
        <source>They change how the model answers. All files must have been made for this model.</source>
        <translation>Sie ändern, wie das Modell antwortet. Alle Dateien müssen für dieses Modell gemacht sein.</translation>
    </message>
    <message>
        <source>LoRA adapters</source>
        <translation>LoRA-Adapter</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter</source>
        <translation>Einen LoRA-Adapter wählen</translation>
    </message>
    <message>
        <source>That takes {needed}, and {free} are free. Choose a smaller context window.</source>
        <translation>Das braucht {needed}, und {free} sind frei. Wählen Sie ein kleineres Kontextfenster.</translation>
    </message>
    <message>
        <source>A context window of {tokens}: {needed} of the {free} that are free without it.</source>
        <translation>Ein Kontextfenster von {tokens}: {needed} von {free}, die ohne es frei sind.</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>Bilder und Ton</translation>
    </message>
    <message>
        <source>Drafter</source>
        <translation>Entwurfsmodell</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>It came with the program and answers until another model is chosen.</source>
        <translation>Es kam mit dem Programm und antwortet, bis ein anderes Modell gewählt ist.</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>Sie haben es gewählt.</translation>
    </message>
    <message>
        <source>It has no projector, so it neither sees nor hears.</source>
        <translation>Es hat keinen Projektor, deshalb sieht und hört es nicht.</translation>
    </message>
    <message>
        <source>Its drafter makes answers faster.</source>
        <translation>Sein Entwurfsmodell macht Antworten schneller.</translation>
    </message>
    <message>
        <source>It holds {tokens} and took {size} when it was loaded.</source>
        <translation>Es behält {tokens} und brauchte {size}, als es geladen war.</translation>
    </message>
    <message>
        <source>{number} of its {total} layers are on {card}.</source>
        <translation>{number} seiner {total} Schichten sind auf {card}.</translation>
    </message>
    <message>
        <source>Something is still being read or spoken. Go on in the main window after that.</source>
        <translation>Etwas wird noch gelesen oder gesprochen. Machen Sie danach im Hauptfenster weiter.</translation>
    </message>
    <message>
        <source>The conversations cannot be opened</source>
        <translation>Die Unterhaltungen lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Looking for copies …</source>
        <translation>Es wird nach Kopien gesucht …</translation>
    </message>
    <message>
        <source>There is no copy that is whole.</source>
        <translation>Es gibt keine Kopie, die unversehrt ist.</translation>
    </message>
    <message>
        <source>Your conversations cannot be opened</source>
        <translation>Ihre Unterhaltungen lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Whatever you choose, nothing is deleted: the file as it is now stays beside the new one.</source>
        <translation>Was Sie auch wählen, es wird nichts gelöscht: Die Datei, wie sie jetzt ist, bleibt neben der neuen.</translation>
    </message>
    <message>
        <source>Older copies</source>
        <translation>Ältere Kopien</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Takes what makes sense into a new file. Some of it may be missing or be wrong; you are told how much.</source>
        <translation>Übernimmt in eine neue Datei, was Sinn ergibt. Einiges davon kann fehlen oder falsch sein; wie viel, wird gesagt.</translation>
    </message>
    <message>
        <source>Read what can still be read</source>
        <translation>Lesen, was sich noch lesen lässt</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>With no conversations. A backup file that you made can be restored then, from the menu.</source>
        <translation>Ohne Unterhaltungen. Eine Sicherung, die Sie gemacht haben, lässt sich dann über das Menü zurückspielen.</translation>
    </message>
    <message>
        <source>Start with none</source>
        <translation>Ohne Unterhaltungen beginnen</translation>
    </message>
    <message>
        <source>After you plugged in a drive, made room, or closed what used the file.</source>
        <translation>Nachdem Sie ein Laufwerk angeschlossen, Platz geschaffen oder geschlossen haben, was die Datei benutzte.</translation>
    </message>
    <message>
        <source>Open the same file once more</source>
        <translation>Dieselbe Datei noch einmal öffnen</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Go on with the copy of {when}</source>
        <translation>Mit der Kopie von {when} weitermachen</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s). What was written later is in the file that is kept.</source>
        <translation>
            <numerusform>%n Unterhaltung. Was später geschrieben wurde, steht in der Datei, die bleibt.</numerusform>
            <numerusform>%n Unterhaltungen. Was später geschrieben wurde, steht in der Datei, die bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of {when}</source>
        <translation>Die Kopie von {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) here now.</source>
        <translation>
            <numerusform>%n Unterhaltung ist jetzt da.</numerusform>
            <numerusform>%n Unterhaltungen sind jetzt da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, or not all of it.</source>
        <translation>
            <numerusform>%n ließ sich nicht lesen, oder nicht ganz.</numerusform>
            <numerusform>%n ließen sich nicht lesen, oder nicht ganz.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there is kept as {name}.</source>
        <translation>Was da war, bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Without it nobody can read your conversations, you neither: it cannot be recovered.</source>
        <translation>Ohne sie kann niemand Ihre Unterhaltungen lesen, auch Sie nicht: Sie lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Passphrase there is</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Neue Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Zeigen, was getippt wird</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Passphrase entfernen</translation>
    </message>
    <message>
        <source>Type the passphrase there is first. Nothing was changed.</source>
        <translation>Tippen Sie zuerst die jetzige Passphrase ein. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A passphrase has at least {n} characters; several words are better. Nothing was changed.</source>
        <translation>Eine Passphrase hat mindestens {n} Zeichen; mehrere Wörter sind besser. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The two new ones differ. Nothing was changed. Type them again.</source>
        <translation>Die beiden neuen sind verschieden. Nichts wurde geändert. Tippen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Your conversations, attachments and recordings are encrypted, and open with your passphrase.</source>
        <translation>Ihre Unterhaltungen, Anhänge und Aufnahmen sind verschlüsselt und lassen sich mit Ihrer Passphrase öffnen.</translation>
    </message>
    <message>
        <source>Another passphrase rewrites nothing; a copy of the data folder from before still opens with the old one. To remove it writes everything anew, unencrypted.</source>
        <translation>Bei einer anderen Passphrase wird nichts neu geschrieben; eine frühere Kopie des Datenordners lässt sich noch mit der alten öffnen. Sie zu entfernen schreibt alles neu, unverschlüsselt.</translation>
    </message>
    <message>
        <source>Encrypts your conversations, attachments and recordings, and what the model keeps of them. The passphrase is asked for at each start.</source>
        <translation>Verschlüsselt Ihre Unterhaltungen, Anhänge und Aufnahmen und was das Modell davon aufbewahrt. Nach der Passphrase wird bei jedem Start gefragt.</translation>
    </message>
    <message>
        <source>Everything is written anew, and older copies in the data folder are removed. Settings, with your standing instructions and modes, are not encrypted, nor are exports and backups that you make.</source>
        <translation>Alles wird neu geschrieben, und ältere Kopien im Datenordner werden entfernt. Einstellungen mit Ihren Daueranweisungen und Modi werden nicht verschlüsselt, ebenso wenig Exporte und Sicherungen, die Sie machen.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Passphrase setzen</translation>
    </message>
    <message>
        <source>An answer is being written. Nothing was changed. Wait for its end, then try again.</source>
        <translation>Eine Antwort wird gerade geschrieben. Nichts wurde geändert. Warten Sie ihr Ende ab, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Cancelled. Everything is as it was.</source>
        <translation>Abgebrochen. Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>The passphrase is removed. Nothing is encrypted any more.</source>
        <translation>Die Passphrase ist entfernt. Nichts ist mehr verschlüsselt.</translation>
    </message>
    <message>
        <source>The passphrase is set, and everything is encrypted. It is asked for at the next start.</source>
        <translation>Die Passphrase ist gesetzt, und alles ist verschlüsselt. Beim nächsten Start wird nach ihr gefragt.</translation>
    </message>
    <message>
        <source>The new passphrase holds from the next start on.</source>
        <translation>Die neue Passphrase gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Gemma Desk is locked</source>
        <translation>Gemma Desk ist gesperrt</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Your conversations open with your passphrase.</source>
        <translation>Ihre Unterhaltungen öffnen sich mit Ihrer Passphrase.</translation>
    </message>
</context>
</TS>
