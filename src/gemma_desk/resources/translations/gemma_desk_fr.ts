<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> ({free} MB are free there)</source>
        <translation> ({free} Mo y sont libres)</translation>
    </message>
    <message>
        <source> of text</source>
        <translation> de texte</translation>
    </message>
    <message>
        <source>(not understood)</source>
        <translation>(pas compris)</translation>
    </message>
    <message>
        <source>16-bit brightness is reduced to 8 bits.</source>
        <translation>La luminosité sur 16 bits est réduite à 8 bits.</translation>
    </message>
    <message>
        <source>4 bits (Q4_0), Google’s own file</source>
        <translation>4 bits (Q4_0), le fichier de Google</translation>
    </message>
    <message>
        <source>4 bits (UD-Q4_K_XL), text alone</source>
        <translation>4 bits (UD-Q4_K_XL), texte seul</translation>
    </message>
    <message>
        <source>4 bits (UD-Q4_K_XL), the best of its size</source>
        <translation>4 bits (UD-Q4_K_XL), le meilleur de sa taille</translation>
    </message>
    <message>
        <source>8 bits (Q8_0), closest to the original, slower</source>
        <translation>8 bits (Q8_0), au plus près de l’original, plus lent</translation>
    </message>
    <message>
        <source>; {left_out_s} s of silence between and around them are left out</source>
        <translation>&#xa0;; {left_out_s} s de silence entre eux et autour sont omises</translation>
    </message>
    <message>
        <source>A backup waits to be restored with the next start. Nothing was changed. Start Gemma Desk again first.</source>
        <translation>Une sauvegarde attend d’être restaurée au prochain démarrage. Rien n’a été modifié. Redémarrez d’abord Gemma Desk.</translation>
    </message>
    <message>
        <source>A backup waits to be restored, but the conversations in {folder} are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>Une sauvegarde attend d’être restaurée, mais les conversations de {folder} sont utilisées par un autre Gemma Desk. Rien n’a été changé. Fermez l’autre, puis réessayez.</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un fichier</translation>
    </message>
    <message>
        <source>A file was read into something that is neither picture nor sound. Nothing was added or lost.</source>
        <translation>Un fichier a été lu comme quelque chose qui n’est ni image ni son. Rien n’a été ajouté ni perdu.</translation>
    </message>
    <message>
        <source>A part of page {numbers} of {n_pages}, drawn anew.</source>
        <translation>Une partie de la page {numbers} sur {n_pages}, redessinée.</translation>
    </message>
    <message>
        <source>A part of {width}×{height}: {width_2}×{height_2} pixels.</source>
        <translation>Une partie de {width}×{height}&#xa0;: {width_2}×{height_2} pixels.</translation>
    </message>
    <message>
        <source>A picture or sound could not be projected ({recent_errors}). The question was kept. Remove the attachment or ask again.</source>
        <translation>Une image ou un son n’a pas pu être projeté ({recent_errors}). La question est conservée. Retirez la pièce jointe ou reposez la question.</translation>
    </message>
    <message>
        <source>A question was asked while another was being answered. Stop that one first.</source>
        <translation>Une question a été posée pendant qu’une autre recevait sa réponse. Arrêtez d’abord celle-ci.</translation>
    </message>
    <message>
        <source>A sound was to be heard while a question was being answered. Stop that one first.</source>
        <translation>Un son devait être écouté pendant qu’une question recevait sa réponse. Arrêtez d’abord celle-ci.</translation>
    </message>
    <message>
        <source>An answer was to go on while another was being written. Stop that one first.</source>
        <translation>Une réponse devait continuer pendant qu’une autre s’écrivait. Arrêtez d’abord celle-ci.</translation>
    </message>
    <message>
        <source>An attachment of this conversation cannot be read: {strerror} ({path}). The text is untouched. Attach the original file again.</source>
        <translation>Une pièce jointe de cette conversation ne peut pas être lue&#xa0;: {strerror} ({path}). Le texte est intact. Joignez de nouveau le fichier d’origine.</translation>
    </message>
    <message>
        <source>An attachment was changed on the disk ({path}, now {n_data} bytes). The text is untouched. Attach the original file again.</source>
        <translation>Une pièce jointe a été modifiée sur le disque ({path}, maintenant {n_data} octets). Le texte est intact. Joignez de nouveau le fichier d’origine.</translation>
    </message>
    <message>
        <source>An attachment was to be kept under a name that is not its own. It was not kept.</source>
        <translation>Une pièce jointe devait être gardée sous un nom qui n’est pas le sien. Elle n’a pas été gardée.</translation>
    </message>
    <message>
        <source>Another Gemma Desk is at work in {folder} already. Nothing was changed. Wait until it has finished, or stop it first.</source>
        <translation>Un autre Gemma Desk travaille déjà dans {folder}. Rien n’a été changé. Attendez qu’il ait fini, ou arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>Another program has {key} already. Choose another key, or free it there.</source>
        <translation>Un autre programme a déjà {key}. Choisissez une autre touche ou libérez-la là-bas.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Big5, Chinese</source>
        <translation>Big5, chinois</translation>
    </message>
    <message>
        <source>Brightness is scaled: {low} is black, {high} is white.</source>
        <translation>La luminosité est étalée&#xa0;: {low} est noir, {high} est blanc.</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Vérification de la sauvegarde</translation>
    </message>
    <message>
        <source>Colours are converted from “{described}” to sRGB.</source>
        <translation>Les couleurs sont converties de «&#xa0;{described}&#xa0;» en sRGB.</translation>
    </message>
    <message>
        <source>Context window {context_tokens} instead of {context_tokens_2} tokens</source>
        <translation>Fenêtre de contexte de {context_tokens} tokens au lieu de {context_tokens_2}</translation>
    </message>
    <message>
        <source>Damaged or too large, and left out: page {shown_page_range}.</source>
        <translation>Abîmée ou trop grande, et omise&#xa0;: page {shown_page_range}.</translation>
    </message>
    <message>
        <source>Damaged or too large, and left out: pages {shown_page_range}.</source>
        <translation>Abîmées ou trop grandes, et omises&#xa0;: pages {shown_page_range}.</translation>
    </message>
    <message>
        <source>Decrypting everything</source>
        <translation>Déchiffrement de tout</translation>
    </message>
    <message>
        <source>Drafting has not been measured on this machine yet.</source>
        <translation>Les ébauches n’ont pas encore été mesurées sur cette machine.</translation>
    </message>
    <message>
        <source>Drafting was switched off for this question.</source>
        <translation>Les ébauches étaient désactivées pour cette question.</translation>
    </message>
    <message>
        <source>Encrypting everything</source>
        <translation>Chiffrement de tout</translation>
    </message>
    <message>
        <source>Everything is written anew beside what is there, which needs {needed} MB in {folder}; {free} MB are free. Nothing was changed. Make room there, then try again.</source>
        <translation>Tout est réécrit à côté de ce qui existe, ce qui demande {needed} Mo dans {folder} ; {free} Mo sont libres. Rien n’a été modifié. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Exporting attachments</source>
        <translation>Exportation des pièces jointes</translation>
    </message>
    <message>
        <source>GB 18030, Chinese</source>
        <translation>GB 18030, chinois</translation>
    </message>
    <message>
        <source>Gemma Desk conversations {isoformat}</source>
        <translation>Conversations Gemma Desk {isoformat}</translation>
    </message>
    <message>
        <source>Gemma Desk is set to stay offline, so no connection was opened: 0 bytes were sent. What is here is kept. Allow connections in the settings, or copy the files from elsewhere and import them.</source>
        <translation>Gemma Desk est réglé pour rester hors ligne, aucune connexion n’a donc été ouverte&#xa0;: 0 octet envoyé. Ce qui est ici est conservé. Autorisez les connexions dans les réglages, ou copiez les fichiers depuis ailleurs et importez-les.</translation>
    </message>
    <message>
        <source>Heard in {n_spans} pieces, cut in pauses{silence}.</source>
        <translation>Écouté en {n_spans} morceaux, coupés dans les pauses{silence}.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>It has {n_bytes} MB; JSON of up to {document_mb} MB can be imported again. Export as a ZIP file for that.</source>
        <translation>Il fait {n_bytes} Mo&#xa0;; du JSON jusqu’à {document_mb} Mo peut être importé de nouveau. Pour cela, exportez en fichier ZIP.</translation>
    </message>
    <message>
        <source>It holds {architecture}, which is another kind of model.</source>
        <translation>Il contient {architecture}, un autre type de modèle.</translation>
    </message>
    <message>
        <source>It holds {join}, which is another kind of model.</source>
        <translation>Il contient {join}, un autre type de modèle.</translation>
    </message>
    <message>
        <source>It is a LoRA adapter, not a model.</source>
        <translation>C’est un adaptateur LoRA, pas un modèle.</translation>
    </message>
    <message>
        <source>It is a form for Adobe’s reader (XFA); only its plain pages are read.</source>
        <translation>C’est un formulaire pour le lecteur d’Adobe (XFA)&#xa0;; seules ses pages simples sont lues.</translation>
    </message>
    <message>
        <source>It is a video; its sound is taken and its pictures are left out.</source>
        <translation>C’est une vidéo&#xa0;; son son est pris et ses images sont omises.</translation>
    </message>
    <message>
        <source>It is one part of a model that was cut into several files; one that is in one file is needed.</source>
        <translation>C’est une partie d’un modèle découpé en plusieurs fichiers ; il en faut un en un seul fichier.</translation>
    </message>
    <message>
        <source>It is very long, so it is sent in {n_parts} parts that overlap, in order.</source>
        <translation>Elle est très longue, elle est donc envoyée en {n_parts} parties qui se recouvrent, dans l’ordre.</translation>
    </message>
    <message>
        <source>It was not downloaded to its end.</source>
        <translation>Il n’a pas été téléchargé jusqu’au bout.</translation>
    </message>
    <message>
        <source>Its brightness goes beyond the screen’s (HDR); it is sent as it is and looks pale.</source>
        <translation>Sa luminosité dépasse celle de l’écran (HDR)&#xa0;; elle est envoyée telle quelle et paraît pâle.</translation>
    </message>
    <message>
        <source>Its projector is within the same file, as Ollama makes it, where one in a file of its own is needed.</source>
        <translation>Son projecteur est dans le même fichier, comme le fait Ollama ; il en faut un dans un fichier à part.</translation>
    </message>
    <message>
        <source>Its sound cannot be read and is left out.</source>
        <translation>Son son ne peut pas être lu et est omis.</translation>
    </message>
    <message>
        <source>Its sound is longer than {max_long_seconds} hours and left out.</source>
        <translation>Son son dure plus de {max_long_seconds} heures et est omis.</translation>
    </message>
    <message>
        <source>Its sound is silent and left out.</source>
        <translation>Son son est muet et est omis.</translation>
    </message>
    <message>
        <source>KOI8-R, Cyrillic</source>
        <translation>KOI8-R, cyrillique</translation>
    </message>
    <message>
        <source>KV cache in 8 bits (q8_0) instead of 16</source>
        <translation>Cache KV sur 8 bits (q8_0) au lieu de 16</translation>
    </message>
    <message>
        <source>Lab colours are converted to screen colours.</source>
        <translation>Les couleurs Lab sont converties en couleurs d’écran.</translation>
    </message>
    <message>
        <source>Lately {first} of first drafts were accepted in {kind}</source>
        <translation>Dernièrement, {first} des premières ébauches ont été acceptées ({kind})</translation>
    </message>
    <message>
        <source>Left out: {join}.</source>
        <translation>Omis&#xa0;: {join}.</translation>
    </message>
    <message>
        <source>Loading was stopped. Nothing was lost.</source>
        <translation>Le chargement a été arrêté. Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>MP4 or MOV</source>
        <translation>MP4 ou MOV</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>No drafter, so answers may come slower</source>
        <translation>Pas de modèle d’ébauche, les réponses peuvent donc être plus lentes</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one to speak notes; all else works without.</source>
        <translation>Aucun microphone n’a été trouvé. Branchez-en un pour dicter des notes&#xa0;; tout le reste marche sans.</translation>
    </message>
    <message>
        <source>No microphone was found: one is needed and 0 are connected. Nothing was lost; connect one and hold to talk again.</source>
        <translation>Aucun microphone n’a été trouvé&#xa0;: il en faut un et 0 sont branchés. Rien n’a été perdu&#xa0;; branchez-en un et maintenez de nouveau pour parler.</translation>
    </message>
    <message>
        <source>No model is loaded. The question was kept. Choose a model and ask again.</source>
        <translation>Aucun modèle n’est chargé. La question est conservée. Choisissez un modèle et reposez la question.</translation>
    </message>
    <message>
        <source>No words were understood in {join} ({seconds} s), so there was nothing to answer. The sound is kept: write what was said with its pencil, or try once more.</source>
        <translation>Aucun mot n’a été compris dans {join} ({seconds} s), il n’y avait donc rien à répondre. Le son est conservé&#xa0;: écrivez ce qui a été dit avec son crayon, ou réessayez.</translation>
    </message>
    <message>
        <source>Nobody has said here which licence {name} is under. Look at the model&apos;s page before you use it.</source>
        <translation>Personne n’a indiqué ici sous quelle licence est {name}. Consultez la page du modèle avant de l’utiliser.</translation>
    </message>
    <message>
        <source>Nothing can be read in {folder}. It was left as it is. Go on with a copy, or with none.</source>
        <translation>Rien ne peut être lu dans {folder}. Le fichier a été laissé tel quel. Continuez avec une copie, ou sans conversations.</translation>
    </message>
    <message>
        <source>Nothing is heard in this part.</source>
        <translation>On n’entend rien dans cette partie.</translation>
    </message>
    <message>
        <source>Nothing to play on was found: one loudspeaker is needed and 0 are connected. Nothing was lost; connect one, or headphones, and press play again.</source>
        <translation>Rien n’a été trouvé pour la lecture&#xa0;: il faut un haut-parleur et 0 sont branchés. Rien n’a été perdu&#xa0;; branchez-en un, ou un casque, et relancez la lecture.</translation>
    </message>
    <message>
        <source>Nothing was changed. Download the file again.</source>
        <translation>Rien n’a été changé. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>Of “{label}” none of {n_numbers} pages can be read: they are damaged or too large to draw. Nothing was added; open it in its own program, print it to a new PDF and add that.</source>
        <translation>De «&#xa0;{label}&#xa0;», aucune des {n_numbers} pages ne peut être lue&#xa0;: elles sont abîmées ou trop grandes à dessiner. Rien n’a été ajouté&#xa0;; ouvrez-le dans son programme, imprimez-le dans un nouveau PDF et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>Of “{label}” {n_done} of {n_numbers} pages were drawn in {max_draw_all_s} s, the most one file may take. Nothing was added; choose fewer pages, such as {shown_page_range}.</source>
        <translation>De «&#xa0;{label}&#xa0;», {n_done} pages sur {n_numbers} ont été dessinées en {max_draw_all_s} s, le maximum pour un fichier. Rien n’a été ajouté&#xa0;; choisissez moins de pages, par exemple {shown_page_range}.</translation>
    </message>
    <message>
        <source>Of “{label}” {n_done} of {n_wanted} pages were read in {max_read_s} s, the most one file may take. Nothing was added; choose fewer pages, such as 1-{max}.</source>
        <translation>De «&#xa0;{label}&#xa0;», {n_done} pages sur {n_wanted} ont été lues en {max_read_s} s, le maximum pour un fichier. Rien n’a été ajouté&#xa0;; choisissez moins de pages, par exemple 1-{max}.</translation>
    </message>
    <message>
        <source>Only {seconds} s were recorded and at least {min_seconds} s are needed. Nothing was lost; hold on while you speak.</source>
        <translation>Seulement {seconds} s ont été enregistrées et il en faut au moins {min_seconds}. Rien n’a été perdu&#xa0;; maintenez pendant que vous parlez.</translation>
    </message>
    <message>
        <source>Page {number} of “{label}” is damaged or too large to draw. Nothing was added; choose other pages.</source>
        <translation>La page {number} de «&#xa0;{label}&#xa0;» est abîmée ou trop grande à dessiner. Rien n’a été ajouté&#xa0;; choisissez d’autres pages.</translation>
    </message>
    <message>
        <source>Pictures of detail {detail} instead of {detail_2} at most</source>
        <translation>Images de détail {detail} au plus au lieu de {detail_2}</translation>
    </message>
    <message>
        <source>Printing colours (CMYK) are converted to screen colours.</source>
        <translation>Les couleurs d’impression (CMJN) sont converties en couleurs d’écran.</translation>
    </message>
    <message>
        <source>Read as {old_encodings}; if letters look wrong, save it as UTF-8.</source>
        <translation>Lu comme {old_encodings}&#xa0;; si des lettres semblent fausses, enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>Resampled from {rate_hz} Hz to {sample_rate_hz} Hz.</source>
        <translation>Rééchantillonné de {rate_hz} Hz à {sample_rate_hz} Hz.</translation>
    </message>
    <message>
        <source>Shift JIS, Japanese</source>
        <translation>Shift JIS, japonais</translation>
    </message>
    <message>
        <source>Silence at both ends was left out by Gemma Desk.</source>
        <translation>Gemma Desk a omis le silence aux deux bouts.</translation>
    </message>
    <message>
        <source>Something in Gemma Desk went wrong ({name}), sorry. What was written is kept. Try again; the log has the details.</source>
        <translation>Quelque chose s’est mal passé dans Gemma Desk ({name}), désolé. Ce qui a été écrit est conservé. Réessayez&#xa0;; le journal a les détails.</translation>
    </message>
    <message>
        <source>Something in the program went wrong while the file was read. Nothing was added or lost.</source>
        <translation>Quelque chose s’est mal passé dans le programme pendant la lecture du fichier. Rien n’a été ajouté ni perdu.</translation>
    </message>
    <message>
        <source>Starting with the system could not be changed: {strerror}. Everything is as it was. Add or remove the program in the system&apos;s own settings.</source>
        <translation>Le démarrage avec le système n’a pas pu être modifié : {strerror}. Tout est comme avant. Ajoutez ou retirez le programme dans les réglages du système.</translation>
    </message>
    <message>
        <source>The LoRA adapters cannot be used together. Nothing was lost. Leave one out.</source>
        <translation>Les adaptateurs LoRA ne peuvent pas être utilisés ensemble. Rien n’a été perdu. Retirez-en un.</translation>
    </message>
    <message>
        <source>The backup is whole: {held}.</source>
        <translation>La sauvegarde est complète&#xa0;: {held}.</translation>
    </message>
    <message>
        <source>The backup needs {needed} MB in {folder}, {free} MB are free. Nothing was changed. Make room there, then try again.</source>
        <translation>La sauvegarde demande {needed} Mo dans {folder}, {free} Mo sont libres. Rien n’a été changé. Faites-y de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The connection could not be written down in {path}: {strerror}. It was not made, and nothing was lost. Make room there, then go on.</source>
        <translation>La connexion n’a pas pu être notée dans {path}&#xa0;: {strerror}. Elle n’a pas été établie, et rien n’a été perdu. Faites-y de la place, puis continuez.</translation>
    </message>
    <message>
        <source>The conversation takes {n_body} MB with its pictures and sounds, but the engine takes at most {max_frame_bytes} MB at once. Nothing was lost. Remove some of them or begin a new conversation.</source>
        <translation>La conversation fait {n_body} Mo avec ses images et ses sons, mais le moteur en prend au plus {max_frame_bytes} à la fois. Rien n’a été perdu. Retirez-en quelques-uns ou commencez une nouvelle conversation.</translation>
    </message>
    <message>
        <source>The conversation takes {prompt_tokens} tokens, but the context window has room for {room}. Nothing was lost. Shorten the question, lower a picture&apos;s detail or begin a new conversation.</source>
        <translation>La conversation prend {prompt_tokens} tokens, mais la fenêtre de contexte a de la place pour {room}. Rien n’a été perdu. Raccourcissez la question, baissez le détail d’une image ou commencez une nouvelle conversation.</translation>
    </message>
    <message>
        <source>The conversations in {folder} are in use by another Gemma Desk; waited {busy_s} s. Nothing was changed. Close the other one, then try again.</source>
        <translation>Les conversations de {folder} sont utilisées par un autre Gemma Desk&#xa0;; attente de {busy_s} s. Rien n’a été changé. Fermez l’autre, puis réessayez.</translation>
    </message>
    <message>
        <source>The conversations in {folder} are locked with a passphrase, which was not given. Nothing was changed. Give the passphrase.</source>
        <translation>Les conversations de {folder} sont verrouillées par une phrase secrète, qui n’a pas été donnée. Rien n’a été modifié. Donnez la phrase secrète.</translation>
    </message>
    <message>
        <source>The conversations in {folder} cannot be used ({error}). What was saved is untouched. Try again.</source>
        <translation>Les conversations de {folder} ne peuvent pas être utilisées ({error}). Ce qui était enregistré est intact. Réessayez.</translation>
    </message>
    <message>
        <source>The conversations in {folder} wait for their passphrase to be set or taken away, but they are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>La phrase secrète des conversations de {folder} doit être définie ou retirée, mais un autre Gemma Desk les utilise. Rien n’a été modifié. Fermez l’autre, puis réessayez.</translation>
    </message>
    <message>
        <source>The conversations in {parent} were written by a newer Gemma Desk: they have form {version}, this program reads up to {newest}. They were left alone. Install the newer one.</source>
        <translation>Les conversations de {parent} ont été écrites par un Gemma Desk plus récent : elles ont la forme {version}, ce programme lit jusqu&apos;à {newest}. Elles n&apos;ont pas été touchées. Installez le plus récent.</translation>
    </message>
    <message>
        <source>The conversations wait to be moved, but those in {folder} are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>Les conversations attendent d’être déplacées, mais celles de {folder} sont utilisées par un autre Gemma Desk. Rien n’a été changé. Fermez l’autre, puis réessayez.</translation>
    </message>
    <message>
        <source>The conversations were moved to {folder}, which is not there now. Nothing was changed. Plug in the drive it is on, or remove {usual} to start with none.</source>
        <translation>Les conversations ont été déplacées vers {folder}, qui n’est pas là maintenant. Rien n’a été changé. Branchez le disque où il se trouve, ou retirez {usual} pour commencer sans aucune.</translation>
    </message>
    <message>
        <source>The default microphone</source>
        <translation>Le microphone par défaut</translation>
    </message>
    <message>
        <source>The desktop did not give {key}. Choose a key in its settings for this program.</source>
        <translation>Le bureau n’a pas accordé {key}. Choisissez une touche pour ce programme dans ses réglages.</translation>
    </message>
    <message>
        <source>The desktop gives no keys to programs here ({refused}). Bind `gemma-desk quick-ask` and `gemma-desk capture` to keys in the desktop&apos;s own settings.</source>
        <translation>Ici, le bureau ne donne pas de touches aux programmes ({refused}). Associez `gemma-desk quick-ask` et `gemma-desk capture` à des touches dans les réglages du bureau.</translation>
    </message>
    <message>
        <source>The disk did not take or give what was asked ({error}). {full_sentence}</source>
        <translation>Le disque n’a pas pris ou donné ce qui était demandé ({error}). {full_sentence}</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: about 10 MB are needed, {free_bytes} MB are free. What was saved before is untouched. Free some space, then try again.</source>
        <translation>Le disque de {folder} est plein&#xa0;: il faut environ 10 Mo, {free_bytes} Mo sont libres. Ce qui était enregistré est intact. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk of {parent} is full: {size} are still needed, and {size_2} are free. What was downloaded is kept. Make room there, then go on.</source>
        <translation>Le disque de {parent} est plein&#xa0;: il faut encore {size}, et {size_2} sont libres. Ce qui a été téléchargé est conservé. Faites-y de la place, puis continuez.</translation>
    </message>
    <message>
        <source>The display cannot be asked for keys: {gone}.</source>
        <translation>L’affichage ne peut pas fournir de touches : {gone}.</translation>
    </message>
    <message>
        <source>The drafter cannot be used: {sentence}</source>
        <translation>Le modèle d’ébauche ne peut pas être utilisé&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>The engine made a mistake; sorry. The question was kept. Ask again.</source>
        <translation>Le moteur a fait une erreur, désolé. La question est conservée. Reposez la question.</translation>
    </message>
    <message>
        <source>The engine process could not be started ({strerror}). The question was kept. Install the program again if this stays.</source>
        <translation>Le processus du moteur n’a pas pu être démarré ({strerror}). La question est conservée. Si cela persiste, réinstallez le programme.</translation>
    </message>
    <message>
        <source>The engine stopped without saying why, sorry. What was written is kept. Try again.</source>
        <translation>Le moteur s’est arrêté sans dire pourquoi, désolé. Ce qui a été écrit est conservé. Réessayez.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Ask in other words, or begin a new conversation.</source>
        <translation>Le moteur s’est arrêté {most_deaths} fois sur cette question&#xa0;: {reason}. Rien n’a été perdu. Pendant {within_minutes} minutes, il ne redémarre pas pour elle. Demandez avec d’autres mots, ou commencez une nouvelle conversation.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Begin a new conversation without {earlier}.</source>
        <translation>Le moteur s’est arrêté {most_deaths} fois sur cette question&#xa0;: {reason}. Rien n’a été perdu. Pendant {within_minutes} minutes, il ne redémarre pas pour elle. Commencez une nouvelle conversation sans {earlier}.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Leave out {names} and ask again.</source>
        <translation>Le moteur s’est arrêté {most_deaths} fois sur cette question&#xa0;: {reason}. Rien n’a été perdu. Pendant {within_minutes} minutes, il ne redémarre pas pour elle. Retirez {names} et demandez de nouveau.</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}. What it had written stays. It starts again when you ask again.</source>
        <translation>Le moteur s’est arrêté&#xa0;: {reason}. Ce qu’il avait écrit reste. Il redémarre quand vous reposez une question.</translation>
    </message>
    <message>
        <source>The file ends early; what is there is read.</source>
        <translation>Le fichier finit trop tôt&#xa0;; ce qui est là est lu.</translation>
    </message>
    <message>
        <source>The file ends early; what is there is sent.</source>
        <translation>Le fichier finit trop tôt&#xa0;; ce qui est là est envoyé.</translation>
    </message>
    <message>
        <source>The first of at least {n_frames} pages is sent.</source>
        <translation>La première d’au moins {n_frames} pages est envoyée.</translation>
    </message>
    <message>
        <source>The first of {n_frames} frames is sent.</source>
        <translation>La première de {n_frames} images est envoyée.</translation>
    </message>
    <message>
        <source>The first of {n_frames} pages is sent.</source>
        <translation>La première de {n_frames} pages est envoyée.</translation>
    </message>
    <message>
        <source>The first of {n_tracks} sound tracks is taken.</source>
        <translation>La première de {n_tracks} pistes son est prise.</translation>
    </message>
    <message>
        <source>The first {max_frames} s of {seconds} s are sent; choose another part if you want that.</source>
        <translation>Les {max_frames} premières secondes sur {seconds} s sont envoyées&#xa0;; choisissez une autre partie si vous préférez.</translation>
    </message>
    <message>
        <source>The first {n_pages} of {n_pages_2} pages are sent: at most {most_drawn} can go as pictures of {detail} tokens each. Choose other pages, or send them as text.</source>
        <translation>Les {n_pages} premières pages sur {n_pages_2} sont envoyées&#xa0;: {most_drawn} au plus peuvent partir en images de {detail} tokens chacune. Choisissez d’autres pages, ou envoyez-les en texte.</translation>
    </message>
    <message>
        <source>The hub does not let your access token have {repository} (answer {status}). What was downloaded is kept. Accept the model&apos;s terms on its page, then go on.</source>
        <translation>Le dépôt de modèles ne laisse pas votre jeton d’accès obtenir {repository} (réponse {status}). Ce qui a été téléchargé est conservé. Acceptez les conditions sur la page du modèle, puis continuez.</translation>
    </message>
    <message>
        <source>The hub has no {file} in {repository} at revision {revision} (answer 404). What was downloaded is kept. Choose another model, or check the spelling.</source>
        <translation>Le dépôt de modèles n’a pas {file} dans {repository} à la révision {revision} (réponse 404). Ce qui a été téléchargé est conservé. Choisissez un autre modèle, ou vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>The hub lets only people it knows have {repository} (answer {status}). What was downloaded is kept. Accept the model&apos;s terms on its page, put your access token into HF_TOKEN, then go on.</source>
        <translation>Le dépôt de modèles ne donne {repository} qu’aux personnes qu’il connaît (réponse {status}). Ce qui a été téléchargé est conservé. Acceptez les conditions sur la page du modèle, mettez votre jeton d’accès dans HF_TOKEN, puis continuez.</translation>
    </message>
    <message>
        <source>The hub tells no size and checksum of {file}, so nothing could prove that it is right. Nothing was downloaded. Choose another source, or get the file yourself and import it.</source>
        <translation>Le dépôt de modèles n’indique ni taille ni somme de contrôle pour {file}, rien ne pourrait donc prouver qu’il est juste. Rien n’a été téléchargé. Choisissez une autre source, ou procurez-vous le fichier et importez-le.</translation>
    </message>
    <message>
        <source>The list of your own models, {path}, cannot be read. Nothing was changed. Put it right or delete it.</source>
        <translation>La liste de vos propres modèles, {path}, ne peut pas être lue. Rien n’a été changé. Corrigez-la ou supprimez-la.</translation>
    </message>
    <message>
        <source>The loaded model {missing}, so it cannot take the {value}. The question was kept. Add the model&apos;s mmproj file to its folder and load it again, or remove the attachment.</source>
        <translation>Le modèle chargé {missing}, il ne peut donc pas prendre la pièce jointe ({value}). La question est conservée. Ajoutez le fichier mmproj du modèle à son dossier et rechargez-le, ou retirez la pièce jointe.</translation>
    </message>
    <message>
        <source>The loudspeaker {reason}, or was unplugged. Nothing was lost; end the other program or plug it in again, then press play again.</source>
        <translation>Le haut-parleur {reason}, ou a été débranché. Rien n’a été perdu&#xa0;; fermez l’autre programme ou rebranchez-le, puis relancez la lecture.</translation>
    </message>
    <message>
        <source>The loudspeaker “{device}” stopped taking sound: it was unplugged or taken by another program. Nothing was lost; plug it in again, or choose another in the system&apos;s settings, and press play again.</source>
        <translation>Le haut-parleur «&#xa0;{device}&#xa0;» ne prend plus de son&#xa0;: il a été débranché ou pris par un autre programme. Rien n’a été perdu&#xa0;; rebranchez-le, ou choisissez-en un autre dans les réglages du système, et relancez la lecture.</translation>
    </message>
    <message>
        <source>The main one of {n_frames} pictures is sent.</source>
        <translation>L’image principale sur {n_frames} est envoyée.</translation>
    </message>
    <message>
        <source>The microphone “{device}”</source>
        <translation>Le microphone «&#xa0;{device}&#xa0;»</translation>
    </message>
    <message>
        <source>The microphone “{name}” is not connected; there are {n_others} others. Nothing was lost; connect it or choose another in the settings.</source>
        <translation>Le microphone «&#xa0;{name}&#xa0;» n’est pas branché&#xa0;; il y en a {n_others} autres. Rien n’a été perdu&#xa0;; branchez-le ou choisissez-en un autre dans les réglages.</translation>
    </message>
    <message>
        <source>The model answered with values that are not numbers, so its files are damaged or do not belong together. The question was kept. Check the sha256 sums of the model files.</source>
        <translation>Le modèle a répondu par des valeurs qui ne sont pas des nombres&#xa0;: ses fichiers sont donc abîmés ou ne vont pas ensemble. La question est conservée. Vérifiez les sommes sha256 des fichiers du modèle.</translation>
    </message>
    <message>
        <source>The model could not be evaluated ({recent_errors}). The question was kept. Ask again; if it happens again, choose a smaller context window.</source>
        <translation>Le modèle n’a pas pu être évalué ({recent_errors}). La question est conservée. Reposez la question&#xa0;; si cela se reproduit, choisissez une fenêtre de contexte plus petite.</translation>
    </message>
    <message>
        <source>The model has no drafter file.</source>
        <translation>Le modèle n’a pas de fichier d’ébauche.</translation>
    </message>
    <message>
        <source>The model wrote no summary. Nothing was lost, and all of the conversation is still sent. Try once more, or drop the oldest messages.</source>
        <translation>Le modèle n’a pas écrit de résumé. Rien n’a été perdu, et toute la conversation est toujours envoyée. Réessayez, ou laissez de côté les messages les plus anciens.</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary lacks Gemma 4&apos;s control token {text}: it becomes {n_tokens} tokens where 1 is needed. Nothing was changed. Choose a Gemma 4 model file.</source>
        <translation>Le vocabulaire du modèle n’a pas le token de contrôle {text} de Gemma 4&#xa0;: il devient {n_tokens} tokens là où il en faut 1. Rien n’a été changé. Choisissez un fichier de modèle Gemma 4.</translation>
    </message>
    <message>
        <source>The picture seen at {time_label}.</source>
        <translation>L’image vue à {time_label}.</translation>
    </message>
    <message>
        <source>The picture takes {n_cells} soft tokens, but the model was loaded for at most {n_ubatch}. The question was kept. Choose a lower detail for the picture.</source>
        <translation>L’image prend {n_cells} tokens souples, mais le modèle a été chargé pour {n_ubatch} au plus. La question est conservée. Choisissez un détail plus bas pour l’image.</translation>
    </message>
    <message>
        <source>The program ended while this was being written. What was written is here. Retry asks again.</source>
        <translation>Le programme s’est terminé pendant que ceci s’écrivait. Ce qui était écrit est ici. «&#xa0;Réessayer&#xa0;» repose la question.</translation>
    </message>
    <message>
        <source>The proxy {proxy} is of a kind that Gemma Desk does not speak. Nothing was sent. Name an HTTP proxy in HTTPS_PROXY, or download the files with another program and import them.</source>
        <translation>Le proxy {proxy} est d’un type que Gemma Desk ne sait pas utiliser. Rien n’a été envoyé. Indiquez un proxy HTTP dans HTTPS_PROXY, ou téléchargez les fichiers avec un autre programme et importez-les.</translation>
    </message>
    <message>
        <source>The screen could not be taken: the desktop gave no picture of it ({reason}). Nothing was lost; take one with the desktop&apos;s own key and paste it here, or allow it in the desktop&apos;s settings for this program.</source>
        <translation>L’écran n’a pas pu être saisi : le bureau n’en a donné aucune image ({reason}). Rien n’est perdu ; prenez-en une avec la touche du bureau et collez-la ici, ou autorisez-le pour ce programme dans les réglages du bureau.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be played. Nothing else is affected; install it (on Debian and Ubuntu: libportaudio2) and press play again.</source>
        <translation>La bibliothèque audio PortAudio manque, rien ne peut donc être lu. Rien d’autre n’est touché&#xa0;; installez-la (sous Debian et Ubuntu&#xa0;: libportaudio2) et relancez la lecture.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be recorded. Nothing else is affected; install it (on Debian and Ubuntu: libportaudio2) and hold to talk again.</source>
        <translation>La bibliothèque audio PortAudio manque, rien ne peut donc être enregistré. Rien d’autre n’est touché&#xa0;; installez-la (sous Debian et Ubuntu&#xa0;: libportaudio2) et maintenez de nouveau pour parler.</translation>
    </message>
    <message>
        <source>The sound of “{label}” is coded in a way that is not read ({codec}). Nothing was added; save it as M4A, MP3 or WAV and add that.</source>
        <translation>Le son de «&#xa0;{label}&#xa0;» est codé d’une façon qui n’est pas lue ({codec}). Rien n’a été ajouté&#xa0;; enregistrez-le en M4A, MP3 ou WAV et ajoutez ce fichier.</translation>
    </message>
    <message>
        <source>The system&apos;s sound did not answer: it may take {answers_within_s} s and took longer. Nothing was lost; hold to talk again, and if that does not help log out of the system and in again.</source>
        <translation>Le son du système n’a pas répondu : il peut prendre {answers_within_s} s et en a pris davantage. Rien n’a été perdu ; maintenez de nouveau pour parler et, si cela ne suffit pas, fermez puis rouvrez votre session.</translation>
    </message>
    <message>
        <source>The system&apos;s sound did not answer: it may take {answers_within_s} s and took longer. Nothing was lost; press play again, and if that does not help log out of the system and in again.</source>
        <translation>Le son du système n’a pas répondu : il peut prendre {answers_within_s} s et en a pris davantage. Rien n’a été perdu ; relancez la lecture et, si cela ne suffit pas, fermez puis rouvrez votre session.</translation>
    </message>
    <message>
        <source>The system&apos;s speech service could not speak (speech-dispatcher: {why}). Nothing was lost and the answer can be read on the screen; try a voice in the system&apos;s accessibility settings, then press Read aloud again.</source>
        <translation>Le service vocal du système n’a pas pu parler (speech-dispatcher&#xa0;: {why}). Rien n’a été perdu et la réponse peut être lue à l’écran&#xa0;; essayez une voix dans les réglages d’accessibilité du système, puis appuyez de nouveau sur «&#xa0;Lire à voix haute&#xa0;».</translation>
    </message>
    <message>
        <source>The system&apos;s voice could not speak ({program}: {strip}). Nothing was lost and the answer can be read on the screen; see that something to play on is connected, then press Read aloud again.</source>
        <translation>La voix du système n’a pas pu parler ({program}&#xa0;: {strip}). Rien n’a été perdu et la réponse peut être lue à l’écran&#xa0;; vérifiez que de quoi écouter est branché, puis appuyez de nouveau sur «&#xa0;Lire à voix haute&#xa0;».</translation>
    </message>
    <message>
        <source>The tables of languages are read with the first text.</source>
        <translation>Les tables de langues sont lues avec le premier texte.</translation>
    </message>
    <message>
        <source>The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>La fenêtre, ou `gemma-desk mend`, propose les copies qu&apos;il en reste.</translation>
    </message>
    <message>
        <source>There is no Gemma 4 model in {where}: {found}; needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any. Nothing was changed. Choose the model&apos;s folder.</source>
        <translation>Il n’y a pas de modèle Gemma 4 dans {where}&#xa0;: {found}&#xa0;; il faut un modèle principal gemma4, avec un projecteur clip (gemma4uv, gemma4ua) et un modèle d’ébauche gemma4-assistant s’il y en a. Rien n’a été changé. Choisissez le dossier du modèle.</translation>
    </message>
    <message>
        <source>There is no file {path}. Nothing was changed. Choose the model&apos;s folder again.</source>
        <translation>Il n’y a pas de fichier {path}. Rien n’a été changé. Choisissez de nouveau le dossier du modèle.</translation>
    </message>
    <message>
        <source>There is no model here that it belongs to.</source>
        <translation>Il n’y a ici aucun modèle auquel il appartienne.</translation>
    </message>
    <message>
        <source>There is no projector for it, so it neither sees nor hears.</source>
        <translation>Il n’y a pas de projecteur pour lui : il ne voit ni n’entend.</translation>
    </message>
    <message>
        <source>There is no room to keep the conversation meanwhile. Nothing was asked or lost.</source>
        <translation>Il n’y a pas de place pour garder la conversation entre-temps. Rien n’a été demandé ni perdu.</translation>
    </message>
    <message>
        <source>There is no “{entry_id}” in the catalogue. Nothing was changed. Choose one of: {ids}.</source>
        <translation>Il n’y a pas de «&#xa0;{entry_id}&#xa0;» dans le catalogue. Rien n’a été changé. Choisissez parmi&#xa0;: {ids}.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context window of {n_ctx} tokens ({recent_errors}). No conversation was touched. Choose a smaller context window.</source>
        <translation>Il n’y a pas assez de mémoire pour une fenêtre de contexte de {n_ctx} tokens ({recent_errors}). Aucune conversation n’a été touchée. Choisissez une fenêtre de contexte plus petite.</translation>
    </message>
    <message>
        <source>There is nothing from before a restore in {folder}. Nothing was changed.</source>
        <translation>Il n’y a rien d’avant une restauration dans {folder}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is nothing on {pages} of “{label}”. Nothing was added; choose other pages.</source>
        <translation>Il n’y a rien sur {pages} de «&#xa0;{label}&#xa0;». Rien n’a été ajouté&#xa0;; choisissez d’autres pages.</translation>
    </message>
    <message>
        <source>There is something at {path} already. Nothing was changed. Choose another name.</source>
        <translation>Il y a déjà quelque chose à {path}. Rien n’a été changé. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is something in {target} already. Nothing was moved. Choose an empty folder.</source>
        <translation>Il y a déjà quelque chose dans {target}. Rien n’a été déplacé. Choisissez un dossier vide.</translation>
    </message>
    <message>
        <source>There is too little memory for {name}: at least {gib} are needed, even with a context window of {context_tokens} tokens and without a drafter, and {gib_2} are available. Nothing was loaded or lost. Close other programs, or choose a smaller model file.</source>
        <translation>Il y a trop peu de mémoire pour {name}&#xa0;: il faut au moins {gib}, même avec une fenêtre de contexte de {context_tokens} tokens et sans modèle d’ébauche, et {gib_2} sont disponibles. Rien n’a été chargé ni perdu. Fermez d’autres programmes, ou choisissez un fichier de modèle plus petit.</translation>
    </message>
    <message>
        <source>There was not enough memory: {gib} are needed in all, and {gib_2} are available beside what is taken already. Nothing was lost. Close other programs and ask again, or choose a shorter context window.</source>
        <translation>La mémoire n’a pas suffi&#xa0;: il faut {gib} en tout, et {gib_2} sont disponibles en plus de ce qui est déjà pris. Rien n’a été perdu. Fermez d’autres programmes et demandez de nouveau, ou choisissez une fenêtre de contexte plus courte.</translation>
    </message>
    <message>
        <source>There was too little memory for the drafter.</source>
        <translation>Il y avait trop peu de mémoire pour le modèle d’ébauche.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing was changed. Try again.</source>
        <translation>Ce n’est pas la phrase secrète. Rien n’a été modifié. Réessayez.</translation>
    </message>
    <message>
        <source>This keyboard has no {name}. Choose another key.</source>
        <translation>Ce clavier n’a pas de touche {name}. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>This system has no voice: speech-dispatcher or espeak-ng is needed and neither is installed. Nothing was lost; install one with the system&apos;s package manager (on Debian and Ubuntu: speech-dispatcher), then press Read aloud again.</source>
        <translation>Ce système n’a pas de voix&#xa0;: il faut speech-dispatcher ou espeak-ng et aucun n’est installé. Rien n’a été perdu&#xa0;; installez-en un avec le gestionnaire de paquets du système (sous Debian et Ubuntu&#xa0;: speech-dispatcher), puis appuyez de nouveau sur «&#xa0;Lire à voix haute&#xa0;».</translation>
    </message>
    <message>
        <source>This system has no {key}. Choose another key.</source>
        <translation>Ce système n’a pas {key}. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>To check the passphrase takes {error} of memory, which is not free. Nothing was lost. Close other programs, then try again.</source>
        <translation>Vérifier la phrase secrète demande {error} de mémoire, qui n’est pas libre. Rien n’est perdu. Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>Too loud for its format; turned down.</source>
        <translation>Trop fort pour son format&#xa0;; baissé.</translation>
    </message>
    <message>
        <source>Transparent parts are laid on black, as what is drawn is light.</source>
        <translation>Les parties transparentes sont posées sur du noir, car ce qui est dessiné est clair.</translation>
    </message>
    <message>
        <source>Transparent parts are laid on white.</source>
        <translation>Les parties transparentes sont posées sur du blanc.</translation>
    </message>
    <message>
        <source>Turned upright by {rotation}°, as the camera noted.</source>
        <translation>Redressé de {rotation}°, comme l’a noté l’appareil.</translation>
    </message>
    <message>
        <source>Turned upright, as the camera noted.</source>
        <translation>Redressée, comme l’a noté l’appareil.</translation>
    </message>
    <message>
        <source>WebM or Matroska</source>
        <translation>WebM ou Matroska</translation>
    </message>
    <message>
        <source>What is not in the drawing&apos;s own file is left out: {n_left_out} × referred to.</source>
        <translation>Ce qui n’est pas dans le fichier même du dessin est omis&#xa0;: {n_left_out} × désigné.</translation>
    </message>
    <message>
        <source>Windows could not speak ({why}). Nothing was lost and the answer can be read on the screen; try a voice in Settings, Time and language, Speech, then press Read aloud again.</source>
        <translation>Windows n’a pas pu parler ({why}). Rien n’a été perdu et la réponse peut être lue à l’écran&#xa0;; essayez une voix dans Paramètres, Heure et langue, Voix, puis appuyez de nouveau sur «&#xa0;Lire à voix haute&#xa0;».</translation>
    </message>
    <message>
        <source>Windows-1251, Cyrillic</source>
        <translation>Windows-1251, cyrillique</translation>
    </message>
    <message>
        <source>Windows-1252, Western European</source>
        <translation>Windows-1252, Europe de l’Ouest</translation>
    </message>
    <message>
        <source>Windows-949, Korean</source>
        <translation>Windows-949, coréen</translation>
    </message>
    <message>
        <source>Your data waits to be moved with the next start. Nothing was changed. Start Gemma Desk again first.</source>
        <translation>Vos données attendent d’être déplacées au prochain démarrage. Rien n’a été modifié. Redémarrez d’abord Gemma Desk.</translation>
    </message>
    <message>
        <source>a PDF document; send a picture of the page instead</source>
        <translation>un document PDF&#xa0;; envoyez plutôt une image de la page</translation>
    </message>
    <message>
        <source>a PowerPoint presentation; open it in its own program, save it as PDF and add that</source>
        <translation>une présentation PowerPoint&#xa0;; ouvrez-la dans son programme, enregistrez-la en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a Rich Text document; open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>un document RTF&#xa0;; ouvrez-le dans son programme, enregistrez-le en DOCX ou PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a Word document in the old form (.doc); open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>un document Word dans l’ancien format (.doc)&#xa0;; ouvrez-le dans son programme, enregistrez-le en DOCX ou PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a context window of {context_tokens} tokens</source>
        <translation>une fenêtre de contexte de {context_tokens} tokens</translation>
    </message>
    <message>
        <source>a drawing nested more than {max_depth} levels deep</source>
        <translation>un dessin imbriqué sur plus de {max_depth} niveaux</translation>
    </message>
    <message>
        <source>a drawing of {n_shapes} shapes</source>
        <translation>un dessin de {n_shapes} formes</translation>
    </message>
    <message>
        <source>a drawing with {n_pixels} megapixels of pictures in it</source>
        <translation>un dessin avec {n_pixels} mégapixels d’images dedans</translation>
    </message>
    <message>
        <source>a file of {n_bytes} bytes</source>
        <translation>un fichier de {n_bytes} octets</translation>
    </message>
    <message>
        <source>a frame of {n_bytes} bytes</source>
        <translation>un bloc de {n_bytes} octets</translation>
    </message>
    <message>
        <source>a library it needs is missing</source>
        <translation>une bibliothèque dont il a besoin manque</translation>
    </message>
    <message>
        <source>a message without versions</source>
        <translation>un message sans versions</translation>
    </message>
    <message>
        <source>a model file changed or could not be read while it was in use</source>
        <translation>un fichier du modèle a changé ou n’a pas pu être lu pendant son utilisation</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels</source>
        <translation>une image de {width} x {height} pixels</translation>
    </message>
    <message>
        <source>a raw photograph; save it as JPEG first</source>
        <translation>une photo brute (RAW)&#xa0;; enregistrez-la d’abord en JPEG</translation>
    </message>
    <message>
        <source>a smaller file of the model, with about 4 bits a weight</source>
        <translation>un fichier plus petit du modèle, avec environ 4 bits par poids</translation>
    </message>
    <message>
        <source>a sound file names another file</source>
        <translation>un fichier son désigne un autre fichier</translation>
    </message>
    <message>
        <source>a tensor with {n_dimensions} dimensions, where at most {max_dimensions} are allowed</source>
        <translation>un tenseur de {n_dimensions} dimensions, alors que {max_dimensions} au plus sont permises</translation>
    </message>
    <message>
        <source>a value of the unknown type {kind}</source>
        <translation>une valeur du type inconnu {kind}</translation>
    </message>
    <message>
        <source>a video may not open other files</source>
        <translation>une vidéo ne peut pas ouvrir d’autres fichiers</translation>
    </message>
    <message>
        <source>a web page, not a picture or sound; save the picture itself and add that</source>
        <translation>une page web, pas une image ni un son&#xa0;; enregistrez l’image elle-même et ajoutez-la</translation>
    </message>
    <message>
        <source>an EPUB book; open it in its own program, save it as PDF and add that</source>
        <translation>un livre EPUB&#xa0;; ouvrez-le dans son programme, enregistrez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>an Excel workbook; open it in its own program, save it as PDF and add that, or each sheet as CSV</source>
        <translation>un classeur Excel&#xa0;; ouvrez-le dans son programme, enregistrez-le en PDF et ajoutez celui-ci, ou chaque feuille en CSV</translation>
    </message>
    <message>
        <source>an OpenDocument file; open it in its own program, save it as PDF and add that</source>
        <translation>un fichier OpenDocument&#xa0;; ouvrez-le dans son programme, enregistrez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet; open it in its own program, save it as PDF and add that, or each sheet as CSV</source>
        <translation>un tableur OpenDocument&#xa0;; ouvrez-le dans son programme, enregistrez-le en PDF et ajoutez celui-ci, ou chaque feuille en CSV</translation>
    </message>
    <message>
        <source>an OpenDocument text; open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>un texte OpenDocument&#xa0;; ouvrez-le dans son programme, enregistrez-le en DOCX ou PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>an alignment of {alignment}, where a number above 0 is needed</source>
        <translation>un alignement de {alignment}, alors qu’il faut un nombre supérieur à 0</translation>
    </message>
    <message>
        <source>an archive; unpack it and add what is in it</source>
        <translation>une archive&#xa0;; décompressez-la et ajoutez ce qu’elle contient</translation>
    </message>
    <message>
        <source>an attachment of it was changed ({n_data} bytes)</source>
        <translation>une pièce jointe en a été modifiée ({n_data} octets)</translation>
    </message>
    <message>
        <source>an internal check failed</source>
        <translation>un contrôle interne a échoué</translation>
    </message>
    <message>
        <source>an internal check failed ({assertion})</source>
        <translation>un contrôle interne a échoué ({assertion})</translation>
    </message>
    <message>
        <source>an office document in the old form (.doc, .xls, .ppt); open it in its own program, save it as PDF and add that</source>
        <translation>un document bureautique dans l’ancien format (.doc, .xls, .ppt)&#xa0;; ouvrez-le dans son programme, enregistrez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>an unknown form</source>
        <translation>sous une forme inconnue</translation>
    </message>
    <message>
        <source>answers that failed</source>
        <translation>réponses qui ont échoué</translation>
    </message>
    <message>
        <source>as a picture</source>
        <translation>en image</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>en texte</translation>
    </message>
    <message>
        <source>as text and picture</source>
        <translation>en texte et image</translation>
    </message>
    <message>
        <source>at least {n_data}</source>
        <translation>au moins {n_data}</translation>
    </message>
    <message>
        <source>attachments that are missing or damaged in the file</source>
        <translation>pièces jointes manquantes ou abîmées dans le fichier</translation>
    </message>
    <message>
        <source>can be heard at once</source>
        <translation>peuvent être écoutées d’un coup</translation>
    </message>
    <message>
        <source>contents of the kind “{kind}”</source>
        <translation>contenus du type «&#xa0;{kind}&#xa0;»</translation>
    </message>
    <message>
        <source>contents of the kind “{text}”</source>
        <translation>contenus du type «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>conversations without messages</source>
        <translation>conversations sans messages</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>custom instructions</source>
        <translation>consignes personnelles</translation>
    </message>
    <message>
        <source>deletion that is tracked</source>
        <translation>suppression suivie</translation>
    </message>
    <message>
        <source>deletions that are tracked</source>
        <translation>suppressions suivies</translation>
    </message>
    <message>
        <source>drawing ended with {status}</source>
        <translation>le dessin s’est terminé par {status}</translation>
    </message>
    <message>
        <source>ended the program that reads files</source>
        <translation>a fait finir le programme qui lit les fichiers</translation>
    </message>
    <message>
        <source>files that are not in the export</source>
        <translation>fichiers absents de l’exportation</translation>
    </message>
    <message>
        <source>files that cannot be attached</source>
        <translation>fichiers qui ne peuvent pas être joints</translation>
    </message>
    <message>
        <source>has a projector that takes no {value}</source>
        <translation>a un projecteur qui ne prend pas cela ({value})</translation>
    </message>
    <message>
        <source>has no projector</source>
        <translation>n’a pas de projecteur</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>taille de tête</translation>
    </message>
    <message>
        <source>header or footer</source>
        <translation>en-tête ou pied de page</translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>en-têtes et pieds de page</translation>
    </message>
    <message>
        <source>hidden messages</source>
        <translation>messages masqués</translation>
    </message>
    <message>
        <source>hidden width</source>
        <translation>largeur cachée</translation>
    </message>
    <message>
        <source>is in use by another program</source>
        <translation>est utilisé par un autre programme</translation>
    </message>
    <message>
        <source>it begins with the bytes {hex}, where {hex_2} (GGUF) is needed</source>
        <translation>il commence par les octets {hex}, alors qu’il faut {hex_2} (GGUF)</translation>
    </message>
    <message>
        <source>it did not answer any more, not even that it is alive, and was ended</source>
        <translation>il ne donnait plus signe de vie et a été arrêté</translation>
    </message>
    <message>
        <source>it did not come to the end of a sentence</source>
        <translation>il n’est pas arrivé au bout d’une phrase</translation>
    </message>
    <message>
        <source>it did not start in time</source>
        <translation>il n’a pas démarré à temps</translation>
    </message>
    <message>
        <source>it ended with code {code} ({last_line})</source>
        <translation>il s’est terminé avec le code {code} ({last_line})</translation>
    </message>
    <message>
        <source>it ended with code {exit_code}</source>
        <translation>il s’est terminé avec le code {exit_code}</translation>
    </message>
    <message>
        <source>it has no voices</source>
        <translation>il n’a pas de voix</translation>
    </message>
    <message>
        <source>it is a web page that was saved in place of the file</source>
        <translation>c’est une page web enregistrée à la place du fichier</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>il manque</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>ce n’est pas une image</translation>
    </message>
    <message>
        <source>it is something else</source>
        <translation>c’est autre chose</translation>
    </message>
    <message>
        <source>it read memory that is not its own</source>
        <translation>il a lu de la mémoire qui n’est pas la sienne</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>cela a été annulé</translation>
    </message>
    <message>
        <source>it was ended from outside</source>
        <translation>il a été arrêté de l’extérieur</translation>
    </message>
    <message>
        <source>it was killed, most often because there was not enough memory ({available} are available without it)</source>
        <translation>le système l’a arrêté, le plus souvent faute de mémoire ({available} sont disponibles sans lui)</translation>
    </message>
    <message>
        <source>it was killed, most often because there was not enough memory ({gib} are needed, {available} are available without it)</source>
        <translation>le système l’a arrêté, le plus souvent faute de mémoire (il faut {gib}, et {available} sont disponibles sans lui)</translation>
    </message>
    <message>
        <source>its database cannot be used: {sentence}</source>
        <translation>sa base de données ne peut pas être utilisée&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>its database is longer than it says</source>
        <translation>sa base de données est plus longue qu’elle ne dit</translation>
    </message>
    <message>
        <source>its list of contents is missing</source>
        <translation>sa table des matières manque</translation>
    </message>
    <message>
        <source>its loudest moment is {floor} dB</source>
        <translation>son moment le plus fort est de {floor} dB</translation>
    </message>
    <message>
        <source>marks of sources</source>
        <translation>marques de sources</translation>
    </message>
    <message>
        <source>messages of other branches</source>
        <translation>messages d’autres branches</translation>
    </message>
    <message>
        <source>messages of unknown senders</source>
        <translation>messages d’expéditeurs inconnus</translation>
    </message>
    <message>
        <source>more than {max_header_bytes} bytes</source>
        <translation>plus de {max_header_bytes} octets</translation>
    </message>
    <message>
        <source>more than {max_xml_bytes} MB when decompressed</source>
        <translation>plus de {max_xml_bytes} Mo une fois décompressé</translation>
    </message>
    <message>
        <source>needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any</source>
        <translation>il faut un modèle principal gemma4, avec un projecteur clip (gemma4uv, gemma4ua) et un modèle d’ébauche gemma4-assistant s’il y en a</translation>
    </message>
    <message>
        <source>no .gguf file is there</source>
        <translation>il n’y a pas de fichier .gguf</translation>
    </message>
    <message>
        <source>no conversations are in it</source>
        <translation>il ne contient pas de conversations</translation>
    </message>
    <message>
        <source>no drafter</source>
        <translation>pas de modèle d’ébauche</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>pas de dossier</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>pas de messages</translation>
    </message>
    <message>
        <source>no named architecture</source>
        <translation>pas d’architecture nommée</translation>
    </message>
    <message>
        <source>no picture can be decoded</source>
        <translation>aucune image ne peut être décodée</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sans raison donnée</translation>
    </message>
    <message>
        <source>no room for {n_bytes} bytes</source>
        <translation>pas de place pour {n_bytes} octets</translation>
    </message>
    <message>
        <source>no state</source>
        <translation>pas d’état</translation>
    </message>
    <message>
        <source>none of {n_items} entries is a conversation of a program that is known</source>
        <translation>aucune des {n_items} entrées n’est une conversation d’un programme connu</translation>
    </message>
    <message>
        <source>not a number among the pixels</source>
        <translation>une valeur qui n’est pas un nombre parmi les pixels</translation>
    </message>
    <message>
        <source>nothing in it changes</source>
        <translation>rien n’y change</translation>
    </message>
    <message>
        <source>of a kind that is not read: pictures, sounds and videos ({readable}), PDF, DOCX and text are; save it as one of these and add that</source>
        <translation>d’un type qui n’est pas lu&#xa0;: les images, sons et vidéos ({readable}), PDF, DOCX et textes le sont&#xa0;; enregistrez-le sous l’un d’eux et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>of a recording can be read</source>
        <translation>d’un enregistrement peuvent être lues</translation>
    </message>
    <message>
        <source>of no program that is known</source>
        <translation>d’aucun programme connu</translation>
    </message>
    <message>
        <source>only page 1 is there</source>
        <translation>il n’y a que la page 1</translation>
    </message>
    <message>
        <source>open it in its own program, save it as PDF and add that</source>
        <translation>ouvrez-le dans son programme, enregistrez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>other files in the archive</source>
        <translation>autres fichiers de l’archive</translation>
    </message>
    <message>
        <source>other versions of messages</source>
        <translation>autres versions de messages</translation>
    </message>
    <message>
        <source>pages 1 to {n_pages} are there</source>
        <translation>il y a les pages 1 à {n_pages}</translation>
    </message>
    <message>
        <source>picture or drawing</source>
        <translation>image ou dessin</translation>
    </message>
    <message>
        <source>pictures of detail {detail} at most</source>
        <translation>images de détail {detail} au plus</translation>
    </message>
    <message>
        <source>pictures or drawings</source>
        <translation>images ou dessins</translation>
    </message>
    <message>
        <source>pictures that a tool made</source>
        <translation>images faites par un outil</translation>
    </message>
    <message>
        <source>protected with a password; open it in its own program, save it without a password and add that</source>
        <translation>protégé par un mot de passe&#xa0;; ouvrez-le dans son programme, enregistrez-le sans mot de passe et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>rows that are not as they were written: {n_changed}</source>
        <translation>lignes qui ne sont plus telles qu&apos;elles ont été écrites : {n_changed}</translation>
    </message>
    <message>
        <source>sliding head size</source>
        <translation>taille de tête glissante</translation>
    </message>
    <message>
        <source>steps of tools</source>
        <translation>étapes d’outils</translation>
    </message>
    <message>
        <source>summing up</source>
        <translation>le résumé</translation>
    </message>
    <message>
        <source>the KV cache in 8 bits (q8_0)</source>
        <translation>le cache KV sur 8 bits (q8_0)</translation>
    </message>
    <message>
        <source>the desktop ended it</source>
        <translation>le bureau y a mis fin</translation>
    </message>
    <message>
        <source>the file is damaged or of another kind</source>
        <translation>le fichier est abîmé ou d’un autre type</translation>
    </message>
    <message>
        <source>the name {filename} in it leads out of its folder</source>
        <translation>le nom {filename} qu’il contient sort de son dossier</translation>
    </message>
    <message>
        <source>the speech service ended</source>
        <translation>le service vocal s’est arrêté</translation>
    </message>
    <message>
        <source>there is no session bus: {error}</source>
        <translation>il n’y a pas de bus de session : {error}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>il n’y en a pas</translation>
    </message>
    <message>
        <source>there was not enough memory</source>
        <translation>il n’y avait pas assez de mémoire</translation>
    </message>
    <message>
        <source>there was not enough memory ({available} are available without it)</source>
        <translation>la mémoire n’a pas suffi ({available} sont disponibles sans lui)</translation>
    </message>
    <message>
        <source>there was not enough memory ({gib} are needed, {available} are available without it)</source>
        <translation>la mémoire n’a pas suffi (il faut {gib}, et {available} sont disponibles sans lui)</translation>
    </message>
    <message>
        <source>this processor lacks an instruction it needs</source>
        <translation>ce processeur n’a pas une instruction dont il a besoin</translation>
    </message>
    <message>
        <source>unknown or copy-protected</source>
        <translation>inconnu ou protégé contre la copie</translation>
    </message>
    <message>
        <source>vocabulary size</source>
        <translation>taille du vocabulaire</translation>
    </message>
    <message>
        <source>was not read after {timeout_s} s</source>
        <translation>n’a pas été lu après {timeout_s} s</translation>
    </message>
    <message>
        <source>{bits}-bit colours are reduced to 8 bits.</source>
        <translation>Les couleurs sur {bits} bits sont réduites à 8 bits.</translation>
    </message>
    <message>
        <source>{capitalize} of {n_pages}: {told}.</source>
        <translation>{capitalize} sur {n_pages}&#xa0;: {told}.</translation>
    </message>
    <message>
        <source>{copy} is not what was copied there. What is in {parent} is untouched. Choose another place.</source>
        <translation>{copy} n’est pas ce qui y a été copié. Ce qui est dans {parent} est intact. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{cut_s} s of silence at the ends are left out.</source>
        <translation>{cut_s} s de silence aux bouts sont omises.</translation>
    </message>
    <message>
        <source>{description}; needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any. Nothing was changed. Choose a Gemma 4 file.</source>
        <translation>{description}&#xa0;; il faut un modèle principal gemma4, avec un projecteur clip (gemma4uv, gemma4ua) et un modèle d’ébauche gemma4-assistant s’il y en a. Rien n’a été changé. Choisissez un fichier Gemma 4.</translation>
    </message>
    <message>
        <source>{filename} declares a document type</source>
        <translation>{filename} déclare un type de document</translation>
    </message>
    <message>
        <source>{folder}, without which no passphrase opens the conversations, is damaged ({findings}), and so is its copy. Nothing was changed. Put back lock.json from a copy of this folder.</source>
        <translation>{folder}, sans lequel aucune phrase secrète n’ouvre les conversations, est endommagé ({findings}), et sa copie aussi. Rien n’a été modifié. Remettez lock.json depuis une copie de ce dossier.</translation>
    </message>
    <message>
        <source>{missing_s} s of this voice note are missing: the machine slept or was too busy to listen. What was heard is kept; play it, and say again what it lacks.</source>
        <translation>Il manque {missing_s} s à cette note vocale : la machine dormait ou était trop occupée pour écouter. Ce qui a été entendu est conservé ; écoutez-le et redites ce qui manque.</translation>
    </message>
    <message>
        <source>{path} is damaged ({finding}). It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} est endommagé ({finding}). Le fichier a été laissé tel quel. La fenêtre, ou `gemma-desk mend`, propose les copies qu&apos;il en reste.</translation>
    </message>
    <message>
        <source>{path} is missing or empty, though it held {conversations} conversations when it was last used. Nothing was overwritten. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} manque ou est vide, alors qu&apos;il contenait {conversations} conversations la dernière fois. Rien n&apos;a été écrasé. La fenêtre, ou `gemma-desk mend`, propose les copies qu&apos;il en reste.</translation>
    </message>
    <message>
        <source>{held} backed up to {name}.</source>
        <translation>{held} sauvegardés dans {name}.</translation>
    </message>
    <message>
        <source>{host} broke off again and again: {size} of the {size_2} of {name} are here, and kept. Go on later; it begins where it stopped.</source>
        <translation>{host} s’est interrompu à plusieurs reprises&#xa0;: {size} sur {size_2} de {name} sont ici et conservés. Continuez plus tard&#xa0;; cela reprendra où cela s’est arrêté.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why}). What was downloaded is kept. Check the network connection, then go on.</source>
        <translation>{host} est injoignable ({why}). Ce qui a été téléchargé est conservé. Vérifiez la connexion au réseau, puis continuez.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is ({why}), so nothing was taken from it. What was downloaded is kept. Check the date of this computer, and ask whoever runs its network.</source>
        <translation>{host} n’a pas pu prouver son identité ({why}), rien n’en a donc été pris. Ce qui a été téléchargé est conservé. Vérifiez la date de cet ordinateur, et demandez à qui gère son réseau.</translation>
    </message>
    <message>
        <source>{host} gave answer {status} instead of the file. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} a donné la réponse {status} au lieu du fichier. Ce qui a été téléchargé est conservé. Réessayez plus tard, ou choisissez une autre source.</translation>
    </message>
    <message>
        <source>{host} has stopped sending without a word. What was downloaded is kept. Go on later; it begins where it stopped.</source>
        <translation>{host} a cessé d’envoyer sans un mot. Ce qui a été téléchargé est conservé. Continuez plus tard&#xa0;; cela reprendra où cela s’est arrêté.</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (answer {status}). What was downloaded is kept. Go on later.</source>
        <translation>{host} a lui-même des difficultés (réponse {status}). Ce qui a été téléchargé est conservé. Continuez plus tard.</translation>
    </message>
    <message>
        <source>{host} is busy and asks to wait {wait_s} seconds (answer {status}). What was downloaded is kept. Go on after that.</source>
        <translation>{host} est occupé et demande d’attendre {wait_s} secondes (réponse {status}). Ce qui a été téléchargé est conservé. Continuez ensuite.</translation>
    </message>
    <message>
        <source>{host} leads from one address to the next, {n_redirects} times so far. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} mène d’une adresse à l’autre, {n_redirects} fois jusqu’ici. Ce qui a été téléchargé est conservé. Réessayez plus tard, ou choisissez une autre source.</translation>
    </message>
    <message>
        <source>{host} leads to {target} without encryption, which Gemma Desk does not follow. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} mène à {target} sans chiffrement, ce que Gemma Desk ne suit pas. Ce qui a été téléchargé est conservé. Réessayez plus tard, ou choisissez une autre source.</translation>
    </message>
    <message>
        <source>{host} leads to “{target}”, which is no address of the web. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} mène à «&#xa0;{target}&#xa0;», qui n’est pas une adresse web. Ce qui a été téléchargé est conservé. Réessayez plus tard, ou choisissez une autre source.</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for, again and again. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} a envoyé à plusieurs reprises une autre partie du fichier que celle demandée. Ce qui a été téléchargé est conservé. Réessayez plus tard, ou choisissez une autre source.</translation>
    </message>
    <message>
        <source>{key} is not one key with its modifiers</source>
        <translation>{key} n’est pas une touche avec ses modificateurs</translation>
    </message>
    <message>
        <source>{left_out_s} s of silence at the ends are left out.</source>
        <translation>{left_out_s} s de silence aux bouts sont omises.</translation>
    </message>
    <message>
        <source>{max_side_px} a side</source>
        <translation>{max_side_px} par côté</translation>
    </message>
    <message>
        <source>{max} pixels long</source>
        <translation>{max} pixels de long</translation>
    </message>
    <message>
        <source>{missing} could not be read and are left out.</source>
        <translation>{missing} n’ont pas pu être lues et sont omises.</translation>
    </message>
    <message>
        <source>{missing} could not be read and is left out.</source>
        <translation>{missing} n’a pas pu être lue et est omise.</translation>
    </message>
    <message>
        <source>{n_bad} of the sound&apos;s {n_samples} samples are not numbers, where 0 of at least 1 are allowed. The question was kept. Record or export the sound again.</source>
        <translation>{n_bad} des {n_samples} échantillons du son ne sont pas des nombres, alors que 0 sur au moins 1 sont permis. La question est conservée. Enregistrez ou exportez de nouveau le son.</translation>
    </message>
    <message>
        <source>{n_channels} channels are mixed into one.</source>
        <translation>{n_channels} canaux sont mélangés en un.</translation>
    </message>
    <message>
        <source>{n_chosen} model files were given, where at most {max_files} are needed: target, projector and drafter. Nothing was changed. Leave the others out.</source>
        <translation>{n_chosen} fichiers de modèle ont été donnés, il en faut au plus {max_files}&#xa0;: modèle principal, projecteur et modèle d’ébauche. Rien n’a été changé. Laissez les autres de côté.</translation>
    </message>
    <message>
        <source>{n_damaged} damaged packets</source>
        <translation>{n_damaged} paquets abîmés</translation>
    </message>
    <message>
        <source>{n_damaged} damaged places are left out.</source>
        <translation>{n_damaged} endroits abîmés sont omis.</translation>
    </message>
    <message>
        <source>{n_drawn} pages of “{label}” would go as pictures of {detail} tokens each, and {most_drawn} such pages are the most. Nothing was added; choose fewer pages, such as {fitting}, or a lower detail.</source>
        <translation>{n_drawn} pages de «&#xa0;{label}&#xa0;» partiraient en images de {detail} tokens chacune, et {most_drawn} pages de ce genre sont le maximum. Rien n’a été ajouté&#xa0;; choisissez moins de pages, par exemple {fitting}, ou un détail plus bas.</translation>
    </message>
    <message>
        <source>{n_frames} seconds of “{label}” are chosen and at most {max_frames} can be seen at once. Nothing was added; choose a part, such as {time_label} to {time_label_2}.</source>
        <translation>{n_frames} secondes de «&#xa0;{label}&#xa0;» sont choisies et {max_frames} au plus peuvent être vues d’un coup. Rien n’a été ajouté&#xa0;; choisissez une partie, par exemple de {time_label} à {time_label_2}.</translation>
    </message>
    <message>
        <source>{n_gaps} places cannot be read and are shown as �.</source>
        <translation>{n_gaps} endroits ne peuvent pas être lus et sont montrés par �.</translation>
    </message>
    <message>
        <source>{n_inside} file attached inside it left out.</source>
        <translation>{n_inside} fichier joint à l’intérieur est omis.</translation>
    </message>
    <message>
        <source>{n_inside} files attached inside it left out.</source>
        <translation>{n_inside} fichiers joints à l’intérieur sont omis.</translation>
    </message>
    <message>
        <source>{n_known} here already</source>
        <translation>{n_known} déjà ici</translation>
    </message>
    <message>
        <source>{n_lost} frame damaged and left out.</source>
        <translation>{n_lost} image abîmée est omise.</translation>
    </message>
    <message>
        <source>{n_lost} frames damaged and left out.</source>
        <translation>{n_lost} images abîmées sont omises.</translation>
    </message>
    <message>
        <source>{n_members} files are in it, {most_members} are read at most</source>
        <translation>il contient {n_members} fichiers, {most_members} au plus sont lus</translation>
    </message>
    <message>
        <source>{n_members} files are in it, {n_wanted} should be</source>
        <translation>il contient {n_members} fichiers, il devrait y en avoir {n_wanted}</translation>
    </message>
    <message>
        <source>{n_of} could not be read.</source>
        <translation>{n_of} n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>{n_of} exported to {name}.</source>
        <translation>{n_of} exportées vers {name}.</translation>
    </message>
    <message>
        <source>{n_removed} control character that cannot be seen left out.</source>
        <translation>{n_removed} caractère de contrôle invisible est omis.</translation>
    </message>
    <message>
        <source>{n_removed} control characters that cannot be seen left out.</source>
        <translation>{n_removed} caractères de contrôle invisibles sont omis.</translation>
    </message>
    <message>
        <source>{n_seen} pictures, one a second.</source>
        <translation>{n_seen} images, une par seconde.</translation>
    </message>
    <message>
        <source>{n_tensors} tensors and {n_values} values, where {max_entries} are possible</source>
        <translation>{n_tensors} tenseurs et {n_values} valeurs, alors que {max_entries} sont possibles</translation>
    </message>
    <message>
        <source>{n_voices}, for {n_value} languages.</source>
        <translation>{n_voices}, pour {n_value} langues.</translation>
    </message>
    <message>
        <source>{named} could not be opened: it was unplugged, or has no driver. Nothing was lost; plug it in again or choose another microphone in the settings, then hold to talk again.</source>
        <translation>{named} n’a pas pu être ouvert&#xa0;: il a été débranché, ou n’a pas de pilote. Rien n’a été perdu&#xa0;; rebranchez-le ou choisissez un autre microphone dans les réglages, puis maintenez de nouveau pour parler.</translation>
    </message>
    <message>
        <source>{named} has delivered only silence for {seconds} s: it is muted, not the one you speak into, or the system does not let this program listen. Nothing was lost; unmute it, choose another in the settings, or allow the microphone in the system&apos;s privacy settings.</source>
        <translation>{named} n’a donné que du silence pendant {seconds} s&#xa0;: il est coupé, ce n’est pas celui dans lequel vous parlez, ou le système ne laisse pas ce programme écouter. Rien n’a été perdu&#xa0;; rétablissez-le, choisissez-en un autre dans les réglages, ou autorisez le microphone dans les réglages de confidentialité du système.</translation>
    </message>
    <message>
        <source>{named} is in use by another program. Nothing was lost; end that program&apos;s recording and hold to talk again.</source>
        <translation>{named} est utilisé par un autre programme. Rien n’a été perdu&#xa0;; arrêtez l’enregistrement de ce programme et maintenez de nouveau pour parler.</translation>
    </message>
    <message>
        <source>{named} may not be used by this program: the system does not allow it. Nothing was lost; allow the microphone in the system&apos;s privacy settings and hold to talk again.</source>
        <translation>{named} ne peut pas être utilisé par ce programme&#xa0;: le système ne l’autorise pas. Rien n’a été perdu&#xa0;; autorisez le microphone dans les réglages de confidentialité du système et maintenez de nouveau pour parler.</translation>
    </message>
    <message>
        <source>{named} stopped delivering sound: it was unplugged or taken by another program. What was said before is kept; plug it in again or choose another microphone in the settings.</source>
        <translation>{named} ne donne plus de son&#xa0;: il a été débranché ou pris par un autre programme. Ce qui a été dit avant est conservé&#xa0;; rebranchez-le ou choisissez un autre microphone dans les réglages.</translation>
    </message>
    <message>
        <source>{name} and {name_2} are both a {lower}, where one is needed. Nothing was changed. Leave one out.</source>
        <translation>{name} et {name_2} ont le même rôle ({lower}), alors qu’il en faut un. Rien n’a été changé. Laissez-en un de côté.</translation>
    </message>
    <message>
        <source>{name} cannot be loaded: {recent_errors}. No conversation was touched. Check the file&apos;s sha256 sum and download it again if it differs.</source>
        <translation>{name} ne peut pas être chargé&#xa0;: {recent_errors}. Aucune conversation n’a été touchée. Vérifiez la somme sha256 du fichier et téléchargez-le de nouveau si elle diffère.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: it projects to a width of {width}, and the model&apos;s is {needed}.</source>
        <translation>{name} ne va pas avec {name_2}&#xa0;: il projette sur une largeur de {width}, et celle du modèle est {needed}.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: it was made for another model. Nothing was changed. Choose another adapter, or leave it out.</source>
        <translation>{name} ne va pas avec {name_2} : il a été fait pour un autre modèle. Rien n’a été changé. Choisissez un autre adaptateur ou retirez-le.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: its {what} is {theirs}, and the model&apos;s is {ours}.</source>
        <translation>{name} ne va pas avec {name_2}&#xa0;: {what} vaut {theirs}, et {ours} pour le modèle.</translation>
    </message>
    <message>
        <source>{name} has {n_bytes} MB, {most_mb} MB are read at most. Nothing of it was imported, and nothing was lost. Export fewer conversations at once, or as a ZIP file.</source>
        <translation>{name} fait {n_bytes} Mo, {most_mb} Mo au plus sont lus. Rien n’en a été importé, et rien n’a été perdu. Exportez moins de conversations à la fois, ou en fichier ZIP.</translation>
    </message>
    <message>
        <source>{name} is GGUF version {version}, where version 2 or 3 is needed. Nothing was changed. Choose a newer file of the model, or a newer version of this program.</source>
        <translation>{name} est du GGUF version {version}, alors qu’il faut la version 2 ou 3. Rien n’a été changé. Choisissez un fichier plus récent du modèle, ou une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>{name} is another file at the source now: it has {there_bytes} bytes there, and {needed_bytes} are needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk.</source>
        <translation>{name} est désormais un autre fichier à la source&#xa0;: il y compte {there_bytes} octets, et il en faut {needed_bytes}. Il n’a pas été pris, et rien n’a été perdu. Choisissez une autre source, ou cherchez un Gemma Desk plus récent.</translation>
    </message>
    <message>
        <source>{name} is another file at the source now: its sha256 begins with {told} there, and {needed} is needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk.</source>
        <translation>{name} est désormais un autre fichier à la source&#xa0;: son sha256 y commence par {told}, et il faut {needed}. Il n’a pas été pris, et rien n’a été perdu. Choisissez une autre source, ou cherchez un Gemma Desk plus récent.</translation>
    </message>
    <message>
        <source>{name} is cut short: its header needs at least {end} bytes, and the file has {file_bytes}. Nothing was changed. Download the file again.</source>
        <translation>{name} est tronqué&#xa0;: son en-tête demande au moins {end} octets, et le fichier en a {file_bytes}. Rien n’a été changé. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{name} is cut short: {needed_bytes} bytes are needed for its tensors, and the file has {file_bytes}. Nothing was changed. Download the file again.</source>
        <translation>{name} est tronqué&#xa0;: ses tenseurs demandent {needed_bytes} octets, et le fichier en a {file_bytes}. Rien n’a été changé. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no backup of Gemma Desk ({why}). Nothing was changed. Choose another backup.</source>
        <translation>{name} est abîmé ou n’est pas une sauvegarde de Gemma Desk ({why}). Rien n’a été changé. Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no file of conversations ({why}). Nothing more of it was read, and nothing was lost. Export it again from the program it comes from.</source>
        <translation>{name} est abîmé ou n’est pas un fichier de conversations ({why}). Rien de plus n’en a été lu, et rien n’a été perdu. Exportez-le de nouveau depuis son programme d’origine.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no {what} of Gemma Desk ({error}). Nothing was changed. Choose another file.</source>
        <translation>{name} est abîmé ou n’est pas de Gemma Desk ({what}&#xa0;: {error}). Rien n’a été changé. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{name} is damaged: its header has no usable {architecture}.{key}. Nothing was changed. Download the file again.</source>
        <translation>{name} est abîmé&#xa0;: son en-tête n’a pas de {architecture}.{key} utilisable. Rien n’a été changé. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{name} is damaged: its header holds {found}. Nothing was changed. Download the file again.</source>
        <translation>{name} est abîmé&#xa0;: son en-tête contient {found}. Rien n’a été changé. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{name} is empty: it has 0 bytes. Nothing was changed. Download the file again.</source>
        <translation>{name} est vide&#xa0;: 0 octet. Rien n’a été changé. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{name} is no LoRA adapter. Nothing was changed. Choose a file that was made as one, or leave it out.</source>
        <translation>{name} n’est pas un adaptateur LoRA. Rien n’a été changé. Choisissez un fichier qui en est un ou retirez-le.</translation>
    </message>
    <message>
        <source>{name} is not a model file: {found}. Nothing was changed. Download the file again.</source>
        <translation>{name} n’est pas un fichier de modèle&#xa0;: {found}. Rien n’a été changé. Téléchargez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{name} is not loaded by itself: the last {n_deaths} times, everything ended while it was being loaded. Nothing was lost. Close other programs and try again, or choose another model.</source>
        <translation>{name} n’est pas chargé de lui-même : les {n_deaths} dernières fois, tout s’est arrêté pendant son chargement. Rien n’a été perdu. Fermez d’autres programmes et réessayez, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>{name} is not the file it should be: its sha256 begins with {found}, and {needed} is needed. It was thrown away, and nothing else was lost. Try again later, or choose another source.</source>
        <translation>{name} n’est pas le fichier attendu&#xa0;: son sha256 commence par {found}, et il faut {needed}. Il a été jeté, et rien d’autre n’a été perdu. Réessayez plus tard, ou choisissez une autre source.</translation>
    </message>
    <message>
        <source>{name} is under the Apache License 2.0: you may use it for anything, change it and pass it on with its licence. Its text: https://www.apache.org/licenses/LICENSE-2.0</source>
        <translation>{name} est sous licence Apache 2.0&#xa0;: vous pouvez l’utiliser pour tout, le modifier et le transmettre avec sa licence. Son texte&#xa0;: https://www.apache.org/licenses/LICENSE-2.0</translation>
    </message>
    <message>
        <source>{name} is under the licence {licence}. Its text is on the model&apos;s page.</source>
        <translation>{name} est sous la licence {licence}. Son texte se trouve sur la page du modèle.</translation>
    </message>
    <message>
        <source>{name} was imported from files, and no hub is known to have it. Nothing was changed. Import it again from where it came.</source>
        <translation>{name} a été importé depuis des fichiers, et aucun dépôt de modèles connu ne l’a. Rien n’a été changé. Importez-le de nouveau depuis son origine.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Gemma Desk: it has version {version}, this program reads up to {version_2}. Nothing was changed. Install the newer program.</source>
        <translation>{name} a été écrit par un Gemma Desk plus récent&#xa0;: il a la version {version}, ce programme lit jusqu’à {version_2}. Rien n’a été changé. Installez le programme plus récent.</translation>
    </message>
    <message>
        <source>{name} would grow to {file_size} MB</source>
        <translation>{name} grandirait jusqu’à {file_size} Mo</translation>
    </message>
    <message>
        <source>{needed} MB are to be moved, {free} MB are free at {target}. Nothing was moved. Choose a larger place.</source>
        <translation>{needed} Mo sont à déplacer, {free} Mo sont libres à {target}. Rien n’a été déplacé. Choisissez un endroit plus grand.</translation>
    </message>
    <message>
        <source>{n} {value} left out.</source>
        <translation>Omis&#xa0;: {n} {value}.</translation>
    </message>
    <message>
        <source>{parent} holds no larger files: {size} more are needed in one file, and disks of the kind FAT32 end at {size_2}. What was downloaded is kept. Choose a folder on another disk.</source>
        <translation>{parent} n’accepte pas de fichiers plus grands&#xa0;: il faut encore {size} dans un fichier, et les disques de type FAT32 s’arrêtent à {size_2}. Ce qui a été téléchargé est conservé. Choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>{parent} is not there. Nothing was moved. Choose a folder that is.</source>
        <translation>{parent} n’est pas là. Rien n’a été déplacé. Choisissez un dossier existant.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Nothing was changed. Choose another file.</source>
        <translation>{path} ne peut pas être lu&#xa0;: {reason}. Rien n’a été changé. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}. Nothing was changed. Check that it is there and may be read, then try again.</source>
        <translation>{path} ne peut pas être lu&#xa0;: {strerror}. Rien n’a été changé. Vérifiez qu’il est là et qu’il peut être lu, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {strerror}. What was saved before is untouched. Check that the folder may be written, then try again.</source>
        <translation>{path} ne peut pas être utilisé&#xa0;: {strerror}. Ce qui était enregistré est intact. Vérifiez que le dossier peut être écrit, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({error}). What was saved before is untouched. Allow writing to this folder, or choose another with GEMMA_DESK_DATA.</source>
        <translation>{path} ne peut pas être écrit ({error}). Ce qui était enregistré est intact. Autorisez l’écriture dans ce dossier, ou choisissez-en un autre avec GEMMA_DESK_DATA.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}. What was downloaded is kept. Check that the folder may be written, then go on.</source>
        <translation>{path} ne peut pas être écrit&#xa0;: {strerror}. Ce qui a été téléchargé est conservé. Vérifiez que le dossier accepte l’écriture, puis continuez.</translation>
    </message>
    <message>
        <source>{path} is no file. Nothing was read of it. Choose a file.</source>
        <translation>{path} n’est pas un fichier. Rien n’en a été lu. Choisissez un fichier.</translation>
    </message>
    <message>
        <source>{path} was not written by Gemma Desk, or is damaged. It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} n&apos;a pas été écrit par Gemma Desk, ou est endommagé. Le fichier a été laissé tel quel. La fenêtre, ou `gemma-desk mend`, propose les copies qu&apos;il en reste.</translation>
    </message>
    <message>
        <source>{path}, which says where the conversations are, cannot be read ({error}). Nothing was changed. Put it right, or remove it to start with none.</source>
        <translation>{path}, qui dit où sont les conversations, ne peut pas être lu ({error}). Rien n’a été changé. Corrigez-le, ou retirez-le pour commencer sans aucune.</translation>
    </message>
    <message>
        <source>{projector_misfit} Nothing was changed. Choose the projector that belongs to the model, or leave it out to work without pictures and sound.</source>
        <translation>{projector_misfit} Rien n’a été changé. Choisissez le projecteur qui va avec le modèle, ou laissez-le de côté pour travailler sans images ni son.</translation>
    </message>
    <message>
        <source>{said} {n_of} could not be read.</source>
        <translation>{said} {n_of} n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>{seen}: drafting would be slower than plain decoding, so it is tried only now and then.</source>
        <translation>{seen}&#xa0;: les ébauches seraient plus lentes que l’écriture simple, elles ne sont donc tentées que de temps en temps.</translation>
    </message>
    <message>
        <source>{seen}: {best} at a time are expected to be {gain} times as fast as plain decoding.</source>
        <translation>{seen}&#xa0;: {best} à la fois devraient être {gain} fois aussi rapides que l’écriture simple.</translation>
    </message>
    <message>
        <source>{silent_s} s that the file leaves out are kept as silence.</source>
        <translation>{silent_s} s que le fichier omet sont gardées comme silence.</translation>
    </message>
    <message>
        <source>{size} are needed in {folder}, and {size_2} are free. Nothing was lost. Make {size_3} of room there, or choose another folder.</source>
        <translation>Il faut {size} dans {folder}, et {size_2} sont libres. Rien n’a été perdu. Libérez-y {size_3}, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{target} and {folder} lie in each other. Nothing was moved. Choose another place.</source>
        <translation>{target} et {folder} sont l’un dans l’autre. Rien n’a été déplacé. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{where} cannot be used: {strerror}{room}. The conversations are untouched. Choose another place, or make room there, then try again.</source>
        <translation>{where} ne peut pas être utilisé&#xa0;: {strerror}{room}. Les conversations sont intactes. Choisissez un autre endroit, ou faites-y de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>{wrong}. Choose another key.</source>
        <translation>{wrong}. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>“{id}” is the name of a model that comes with the catalogue. Nothing was changed. Choose another.</source>
        <translation>«&#xa0;{id}&#xa0;» est le nom d’un modèle fourni avec le catalogue. Rien n’a été changé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{label}” has more than {max_packets} pictures. Nothing was added; cut it.</source>
        <translation>«&#xa0;{label}&#xa0;» a plus de {max_packets} images. Rien n’a été ajouté&#xa0;; coupez-la.</translation>
    </message>
    <message>
        <source>“{label}” has more than {max_text_chars} characters of text on its first {n_done} pages chosen, and no model reads more at once. Nothing was added; choose fewer pages.</source>
        <translation>«&#xa0;{label}&#xa0;» a plus de {max_text_chars} caractères de texte sur ses {n_done} premières pages choisies, et aucun modèle n’en lit plus d’un coup. Rien n’a été ajouté&#xa0;; choisissez moins de pages.</translation>
    </message>
    <message>
        <source>“{label}” has no page {number}; pages 1 to {n_pages} are there. Nothing was added.</source>
        <translation>«&#xa0;{label}&#xa0;» n’a pas de page {number}&#xa0;; il y a les pages 1 à {n_pages}. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{label}” has no pages (0, at least 1 is needed). Nothing was added.</source>
        <translation>«&#xa0;{label}&#xa0;» n’a pas de pages (0, il en faut au moins 1). Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{label}” has no pixels ({width} × {height}). Nothing was added.</source>
        <translation>«&#xa0;{label}&#xa0;» n’a pas de pixels ({width} × {height}). Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{label}” has nothing from {time_label} to {time_label_2}; it is {time_label_3} long. Nothing was added; choose a part within.</source>
        <translation>«&#xa0;{label}&#xa0;» n’a rien de {time_label} à {time_label_2}&#xa0;; elle dure {time_label_3}. Rien n’a été ajouté&#xa0;; choisissez une partie à l’intérieur.</translation>
    </message>
    <message>
        <source>“{label}” has pictures of no size, or of more than the {max_pixels} megapixels that can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» a des images sans taille, ou de plus que les {max_pixels} mégapixels qui peuvent être lus. Rien n’a été ajouté&#xa0;; enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>“{label}” has {n_text} characters and at most {max_text_chars} can be read; no model reads more at once. Nothing was added; save the part that matters as a document of its own and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» a {n_text} caractères et {max_text_chars} au plus peuvent être lus&#xa0;; aucun modèle n’en lit plus d’un coup. Rien n’a été ajouté&#xa0;; enregistrez la partie qui compte dans un document à part et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” has {there} characters and at most {max_text_chars} can be read; no model reads more at once. Nothing was added; save the part that matters as a file of its own and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» a {there} caractères et {max_text_chars} au plus peuvent être lus&#xa0;; aucun modèle n’en lit plus d’un coup. Rien n’a été ajouté&#xa0;; enregistrez la partie qui compte dans un fichier à part et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” holds no moving pictures. Nothing was added.</source>
        <translation>«&#xa0;{label}&#xa0;» ne contient pas d’images animées. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{label}” holds no pictures (0, at least 1 is needed). Nothing was added.</source>
        <translation>«&#xa0;{label}&#xa0;» ne contient pas d’images (0, il en faut au moins 1). Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{label}” holds no sound track. Nothing was added; choose a file with sound.</source>
        <translation>«&#xa0;{label}&#xa0;» ne contient pas de piste son. Rien n’a été ajouté&#xa0;; choisissez un fichier avec du son.</translation>
    </message>
    <message>
        <source>“{label}” holds no sound: 0 samples. Nothing was added; record it again.</source>
        <translation>«&#xa0;{label}&#xa0;» ne contient pas de son&#xa0;: 0 échantillon. Rien n’a été ajouté&#xa0;; enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{label}” holds no text, only blanks. Nothing was added; choose the file again.</source>
        <translation>«&#xa0;{label}&#xa0;» ne contient pas de texte, que des blancs. Rien n’a été ajouté&#xa0;; choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>“{label}” holds no text{there}. Nothing was added; open it in its own program, save it as PDF and add that to have it seen.</source>
        <translation>«&#xa0;{label}&#xa0;» ne contient pas de texte{there}. Rien n’a été ajouté&#xa0;; ouvrez-le dans son programme, enregistrez-le en PDF et ajoutez celui-ci pour qu’il soit vu.</translation>
    </message>
    <message>
        <source>“{label}” holds {n_bad} samples that are not numbers; none may be. Nothing was added; export the sound again and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» contient {n_bad} échantillons qui ne sont pas des nombres&#xa0;; aucun n’est permis. Rien n’a été ajouté&#xa0;; exportez de nouveau le son et ajoutez-le.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete PDF document. Nothing was added; open it in its own program, save it again and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» est un document PDF abîmé ou incomplet. Rien n’a été ajouté&#xa0;; ouvrez-le dans son programme, enregistrez-le de nouveau et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete Word document, or one with macros. Nothing was added; open it in its own program, save it as DOCX or PDF and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» est un document Word abîmé ou incomplet, ou avec des macros. Rien n’a été ajouté&#xa0;; ouvrez-le dans son programme, enregistrez-le en DOCX ou PDF et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete video. Nothing was added; open it in a video player, save it again and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» est une vidéo abîmée ou incomplète. Rien n’a été ajouté&#xa0;; ouvrez-la dans un lecteur vidéo, enregistrez-la de nouveau et ajoutez celle-ci.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete {file_format} picture. Nothing was added; open it in a picture viewer, save it again and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» est une image {file_format} abîmée ou incomplète. Rien n’a été ajouté&#xa0;; ouvrez-la dans une visionneuse, enregistrez-la de nouveau et ajoutez celle-ci.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete {file_format} sound. Nothing was added; open it in a sound player, save it again and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» est un son {file_format} abîmé ou incomplet. Rien n’a été ajouté&#xa0;; ouvrez-le dans un lecteur audio, enregistrez-le de nouveau et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” is a {file_format} picture, not a sound. Nothing was added.</source>
        <translation>«&#xa0;{label}&#xa0;» est une image {file_format}, pas un son. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{label}” is coded as {codec}, which is not read. Nothing was added; convert it to MP4.</source>
        <translation>«&#xa0;{label}&#xa0;» est codée en {codec}, qui n’est pas lu. Rien n’a été ajouté&#xa0;; convertissez-la en MP4.</translation>
    </message>
    <message>
        <source>“{label}” is no MP4, MOV, WebM or MKV video. Nothing was added; convert it to MP4.</source>
        <translation>«&#xa0;{label}&#xa0;» n’est pas une vidéo MP4, MOV, WebM ou MKV. Rien n’a été ajouté&#xa0;; convertissez-la en MP4.</translation>
    </message>
    <message>
        <source>“{label}” is not a PDF document, whatever its name says. Nothing was added.</source>
        <translation>«&#xa0;{label}&#xa0;» n’est pas un document PDF, quoi que dise son nom. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{label}” is not text: it holds bytes that no text has. Nothing was added; open it in its own program, save it as text or PDF and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» n’est pas du texte&#xa0;: il contient des octets qu’aucun texte n’a. Rien n’a été ajouté&#xa0;; ouvrez-le dans son programme, enregistrez-le en texte ou PDF et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” is protected in a way that only its own program opens. Nothing was added and the file is unchanged; print it to a new PDF there and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» est protégé d’une façon que seul son programme ouvre. Rien n’a été ajouté et le fichier est inchangé&#xa0;; imprimez-le là dans un nouveau PDF et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” is protected with a password and cannot be read without it. Nothing was added and the file is unchanged; open it in its own program, save it without a password and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» est protégé par un mot de passe et ne peut pas être lu sans lui. Rien n’a été ajouté et le fichier est inchangé&#xa0;; ouvrez-le dans son programme, enregistrez-le sans mot de passe et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” is silent: {there} and at least {log10} dB of full scale are needed. Nothing was added; record it again with the microphone nearer or louder.</source>
        <translation>«&#xa0;{label}&#xa0;» est muet&#xa0;: {there} et il faut au moins {log10} dB de la pleine échelle. Rien n’a été ajouté&#xa0;; enregistrez-le de nouveau avec le microphone plus près ou plus fort.</translation>
    </message>
    <message>
        <source>“{label}” is {duration} long and at most {limit} {what}. Nothing was added and the file is unchanged; cut out up to {limit_2} and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» dure {duration} et au plus {limit} {what}. Rien n’a été ajouté et le fichier est inchangé&#xa0;; découpez-en jusqu’à {limit_2} et ajoutez ce morceau.</translation>
    </message>
    <message>
        <source>“{label}” is {file_format} sound, not a picture. Nothing was added.</source>
        <translation>«&#xa0;{label}&#xa0;» est du son {file_format}, pas une image. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{label}” is {n_samples} s long and at least {min_seconds} s are needed to hear anything. Nothing was added; record it again.</source>
        <translation>«&#xa0;{label}&#xa0;» dure {n_samples} s et il faut au moins {min_seconds} s pour entendre quelque chose. Rien n’a été ajouté&#xa0;; enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{label}” is {seconds} h long and at most {max_video_s} h can be read. Nothing was added; cut out the part that matters and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» dure {seconds} h et {max_video_s} h au plus peuvent être lues. Rien n’a été ajouté&#xa0;; découpez la partie qui compte et ajoutez-la.</translation>
    </message>
    <message>
        <source>“{label}” is {there} and at most {limit} can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» est {there} et {limit} au plus peuvent être lus. Rien n’a été ajouté&#xa0;; enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>“{label}” is {width} × {height} pixels large and at most {max_side_px} a side and {max_pixels} megapixels can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» fait {width} × {height} pixels et au plus {max_side_px} par côté et {max_pixels} mégapixels peuvent être lus. Rien n’a été ajouté&#xa0;; enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>“{label}” needs more memory to be read than one picture may take. Nothing was added; save a smaller copy and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» demande pour être lue plus de mémoire qu’une image ne peut en prendre. Rien n’a été ajouté&#xa0;; enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>“{label}” says it has {n_pages} pages and at most {max_pages} can be read. Nothing was added; save the pages that matter as a PDF of their own and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» dit avoir {n_pages} pages et {max_pages} au plus peuvent être lues. Rien n’a été ajouté&#xa0;; enregistrez les pages qui comptent dans un PDF à part et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” takes more memory than reading a file may, so it is probably damaged. Nothing was added; open it in a sound player, save it again and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» prend plus de mémoire que la lecture d’un fichier ne le peut, il est donc sans doute abîmé. Rien n’a été ajouté&#xa0;; ouvrez-le dans un lecteur audio, enregistrez-le de nouveau et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” unpacks to {there} and at most {limit} can be read. Nothing was added; open it in its own program, save the part that matters as a document of its own and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» se décompresse en {there} et {limit} au plus peuvent être lus. Rien n’a été ajouté&#xa0;; ouvrez-le dans son programme, enregistrez la partie qui compte dans un document à part et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{label}” was not decoded after {max_decode_s} s, the most a video may take. Nothing was added; choose a shorter part, or save a smaller copy and add that.</source>
        <translation>«&#xa0;{label}&#xa0;» n’était pas décodée après {max_decode_s} s, le maximum pour une vidéo. Rien n’a été ajouté&#xa0;; choisissez une partie plus courte, ou enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>“{name}” is empty: 0 bytes. Nothing was added; choose the file again.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide&#xa0;: 0 octet. Rien n’a été ajouté&#xa0;; choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>“{name}” is read otherwise than when it was added: {n_media} pieces where {n_media_keys} were. Nothing was lost; add the file again and ask once more.</source>
        <translation>«&#xa0;{name}&#xa0;» est lu autrement que lors de son ajout&#xa0;: {n_media} morceaux là où il y en avait {n_media_keys}. Rien n’a été perdu&#xa0;; ajoutez de nouveau le fichier et reposez la question.</translation>
    </message>
    <message>
        <source>“{name}” is {ceil} MB and at most {max_file_bytes} MB can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>«&#xa0;{name}&#xa0;» fait {ceil} Mo et {max_file_bytes} Mo au plus peuvent être lus. Rien n’a été ajouté&#xa0;; enregistrez une copie plus petite et ajoutez-la.</translation>
    </message>
    <message>
        <source>“{name}” is {foreign_kind}. Nothing was added.</source>
        <translation>«&#xa0;{name}&#xa0;» est {foreign_kind}. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{selection}” is no part of “{label}”, which is {seconds} s long. Nothing was added; write it as {example}, {max_frames} s at most.</source>
        <translation>«&#xa0;{selection}&#xa0;» n’est pas une partie de «&#xa0;{label}&#xa0;», qui dure {seconds} s. Rien n’a été ajouté&#xa0;; écrivez-la comme {example}, {max_frames} s au plus.</translation>
    </message>
    <message>
        <source>“{shown_name}” is {foreign}. Nothing was added.</source>
        <translation>«&#xa0;{shown_name}&#xa0;» est {foreign}. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{shown_name}” {what}, so it is probably damaged. Nothing was added or lost; open it in its own program, save it again and add that.</source>
        <translation>«&#xa0;{shown_name}&#xa0;» {what}, il est donc sans doute abîmé. Rien n’a été ajouté ni perdu&#xa0;; ouvrez-le dans son programme, enregistrez-le de nouveau et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{shown}” does not name pages of this document: {there}. Write it like “1-3, 7”.</source>
        <translation>«&#xa0;{shown}&#xa0;» ne désigne pas de pages de ce document&#xa0;: {there}. Écrivez comme «&#xa0;1-3, 7&#xa0;».</translation>
    </message>
    <message>
        <source>“{shown}” is no part of a picture: left,top-right,bottom are needed, from 0 to {grid} each. Nothing was lost; open the picture and draw the part again.</source>
        <translation>«&#xa0;{shown}&#xa0;» n’est pas une partie d’une image&#xa0;: il faut gauche,haut-droite,bas, de 0 à {grid} chacun. Rien n’a été perdu&#xa0;; ouvrez l’image et tracez de nouveau la partie.</translation>
    </message>
    <message>
        <source>“{url}” is no address of a hub; it must begin with https:// or http://. Nothing was sent. Check HF_ENDPOINT.</source>
        <translation>«&#xa0;{url}&#xa0;» n’est pas l’adresse d’un dépôt de modèles&#xa0;; elle doit commencer par https:// ou http://. Rien n’a été envoyé. Vérifiez HF_ENDPOINT.</translation>
    </message>
    <message>
        <source>“{way}” is no way to send “{label}”. Nothing was added; write text, pictures or both behind “as”.</source>
        <translation>«&#xa0;{way}&#xa0;» n’est pas une façon d’envoyer «&#xa0;{label}&#xa0;». Rien n’a été ajouté&#xa0;; écrivez text, pictures ou both après «&#xa0;as&#xa0;».</translation>
    </message>
    <message>
        <source>“{wrong}” cannot be got from a hub: needed are OWNER/NAME and .gguf files of different names. Nothing was changed. Check the spelling.</source>
        <translation>«&#xa0;{wrong}&#xa0;» ne peut pas être obtenu d’un dépôt de modèles&#xa0;: il faut OWNER/NAME et des fichiers .gguf de noms différents. Rien n’a été changé. Vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>Told to the model before the conversation, after your standing instructions. Another mode in the middle of a conversation has the model read it again.</source>
        <translation>Dit au modèle avant la conversation, après vos consignes permanentes. Changer de mode au milieu d’une conversation oblige le modèle à la relire.</translation>
    </message>
    <message>
        <source>Slower, better with hard questions.</source>
        <translation>Plus lent, meilleur pour les questions difficiles.</translation>
    </message>
    <message>
        <source>How finely new pictures are seen.</source>
        <translation>Avec quelle finesse les nouvelles images sont vues.</translation>
    </message>
    <message>
        <source>Lower is more predictable. The settings have the model&apos;s recommended value unless you changed it.</source>
        <translation>Plus bas, c’est plus prévisible. Les réglages ont la valeur recommandée pour le modèle, sauf si vous l’avez changée.</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modes</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Nom de l’étiquette</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Comme dans les réglages</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Nothing: only your question counts.</source>
        <translation>Rien&#xa0;: seule votre question compte.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Voir {name}</translation>
    </message>
    <message>
        <source>{name} cannot be used. {sentence}</source>
        <translation>{name} ne peut pas être utilisé. {sentence}</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Detail: how many tokens the picture may take. More reads smaller text and takes longer.</source>
        <translation>Détail&#xa0;: combien de tokens l’image peut prendre. Plus élevé, il lit de plus petits textes et prend plus de temps.</translation>
    </message>
    <message>
        <source>The model was loaded for pictures of {tokens} at most.</source>
        <translation>Le modèle a été chargé pour des images de {tokens} au plus.</translation>
    </message>
    <message>
        <source>Choose for me</source>
        <translation>Choisir pour moi</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Add a mode</source>
        <translation>Ajouter un mode</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete this mode</source>
        <translation>Supprimer ce mode</translation>
    </message>
    <message>
        <source>Reset this mode</source>
        <translation>Réinitialiser ce mode</translation>
    </message>
    <message>
        <source>{mode}, mine</source>
        <translation>{mode}, le mien</translation>
    </message>
    <message>
        <source>Ask</source>
        <comment>a mode</comment>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Think</source>
        <comment>a mode</comment>
        <translation>Réfléchir</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <comment>a mode</comment>
        <translation>Transcrire</translation>
    </message>
    <message>
        <source>Translate</source>
        <comment>a mode</comment>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Describe for a blind reader</source>
        <comment>a mode</comment>
        <translation>Décrire pour une personne aveugle</translation>
    </message>
    <message>
        <source>Read the text in it</source>
        <comment>a mode</comment>
        <translation>Lire le texte qui s’y trouve</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coréen</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamien</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonésien</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>Par défaut&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>{help} {default}</source>
        <translation>{help} {default}</translation>
    </message>
    <message>
        <source>{setting} back to its default, {value}</source>
        <translation>{setting}&#xa0;: revenir à la valeur par défaut, {value}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>Show the sampling values</source>
        <translation>Afficher les valeurs</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun réglage ne contient ces mots.</translation>
    </message>
    <message>
        <source>Hide the sampling values</source>
        <translation>Masquer les valeurs</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a setting that is a text</comment>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>at the boxes</comment>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Look at the boxes on the picture</source>
        <translation>Voir les cadres sur l’image</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide the boxes</source>
        <translation>Masquer les cadres</translation>
    </message>
    <message>
        <source>Show the boxes</source>
        <translation>Afficher les cadres</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Voice and sound</source>
        <translation>Voix et son</translation>
    </message>
    <message>
        <source>Model and memory</source>
        <translation>Modèle et mémoire</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Couleurs de la fenêtre.</translation>
    </message>
    <message>
        <source>Of the window. The model answers in the language you write, or that you ask for.</source>
        <translation>De la fenêtre. Le modèle répond dans la langue où vous écrivez, ou que vous demandez.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of everything that is written.</source>
        <translation>De tout ce qui est écrit.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Immobile</translation>
    </message>
    <message>
        <source>Still: no blinking cursor, no running lines; the level of the microphone stands in its place.</source>
        <translation>Immobile&#xa0;: pas de curseur clignotant, pas de lignes qui défilent&#xa0;; le niveau du microphone reste en place.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Screen readers are told each sentence of an answer as it is written, and what the program does.</source>
        <translation>Les lecteurs d’écran reçoivent chaque phrase d’une réponse pendant qu’elle s’écrit, et ce que fait le programme.</translation>
    </message>
    <message>
        <source>Tell screen readers</source>
        <translation>Informer les lecteurs d’écran</translation>
    </message>
    <message>
        <source>After the first answer, while nothing is asked, the model names the conversation in a few words.</source>
        <translation>Après la première réponse, quand rien n’est demandé, le modèle nomme la conversation en quelques mots.</translation>
    </message>
    <message>
        <source>Titles by the model</source>
        <translation>Titres du modèle</translation>
    </message>
    <message>
        <source>Once a day all conversations are copied beside themselves; the last seven copies stay. If the disk damages them, you go on with a copy. Attachments are not copied: they never change.</source>
        <translation>Une fois par jour, toutes les conversations sont copiées à côté ; les sept dernières copies restent. Si le disque les endommage, on continue avec une copie. Les pièces jointes ne sont pas copiées : elles ne changent jamais.</translation>
    </message>
    <message>
        <source>Daily copies</source>
        <translation>Copies quotidiennes</translation>
    </message>
    <message>
        <source>What every answer is to keep to, such as who you are or in which language to answer.</source>
        <translation>Ce que chaque réponse doit respecter, par exemple qui vous êtes ou dans quelle langue répondre.</translation>
    </message>
    <message>
        <source>Standing instructions</source>
        <translation>Consignes permanentes</translation>
    </message>
    <message>
        <source>Answer in plain words.</source>
        <translation>Réponds avec des mots simples.</translation>
    </message>
    <message>
        <source>Let the model think before it answers: slower, better with hard questions.</source>
        <translation>Le modèle réfléchit avant de répondre&#xa0;: plus lent, meilleur pour les questions difficiles.</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>Réfléchir d’abord</translation>
    </message>
    <message>
        <source>Where an answer is broken off, its thoughts included.</source>
        <translation>Là où une réponse est coupée, réflexion comprise.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source> tokens</source>
        <comment>behind a number that is set</comment>
        <translation> tokens</translation>
    </message>
    <message>
        <source>What happens where a question does not fit the context window beside the conversation. Always said.</source>
        <translation>Ce qui se passe quand une question ne tient pas dans la fenêtre de contexte avec la conversation. C’est toujours dit.</translation>
    </message>
    <message>
        <source>When the context window is full</source>
        <translation>Quand la fenêtre de contexte est pleine</translation>
    </message>
    <message>
        <source>A small model guesses ahead and the large one checks. Faster, and the answers stay the same.</source>
        <translation>Un petit modèle devine la suite et le grand vérifie. Plus rapide, et les réponses restent les mêmes.</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Ébauches anticipées</translation>
    </message>
    <message>
        <source>Chosen by the picture</source>
        <translation>Selon l’image</translation>
    </message>
    <message>
        <source>How finely new pictures are seen. More reads smaller text and takes longer.</source>
        <translation>Avec quelle finesse les nouvelles images sont vues. Plus élevé, il lit de plus petits textes et prend plus de temps.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Open no connection at all, not even for a model that you ask for. Everything else never opens one.</source>
        <translation>N’ouvrir aucune connexion, pas même pour un modèle que vous demandez. Tout le reste n’en ouvre jamais.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Gemma Desk has never opened a connection from here.</source>
        <translation>Gemma Desk n’a jamais ouvert de connexion d’ici.</translation>
    </message>
    <message numerus="yes">
        <source>Gemma Desk has opened %n connection(s) from here, to fetch models: {received} came, {sent} went.</source>
        <translation>
            <numerusform>Gemma Desk a ouvert %n connexion d’ici pour chercher des modèles : {received} reçus, {sent} envoyés.</numerusform>
            <numerusform>Gemma Desk a ouvert %n connexions d’ici pour chercher des modèles : {received} reçus, {sent} envoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>What works on your words, pictures and sounds runs in processes of its own, to which the system refuses every connection.</source>
        <translation>Ce qui traite vos mots, images et sons tourne dans des processus à part, auxquels le système refuse toute connexion.</translation>
    </message>
    <message>
        <source>What works on your words, pictures and sounds runs in processes of its own, which give up every connection when they start.</source>
        <translation>Ce qui traite vos mots, images et sons tourne dans des processus à part, qui renoncent à toute connexion dès leur démarrage.</translation>
    </message>
    <message>
        <source>The window opens connections in one place only, to fetch models you ask for, and writes each down here.</source>
        <translation>La fenêtre n’ouvre de connexions qu’à un seul endroit, pour chercher les modèles que vous demandez, et les note toutes ici.</translation>
    </message>
    <message>
        <source>Nothing is counted or reported, and nothing looks for updates.</source>
        <translation>Rien n’est compté ni signalé, et rien ne cherche de mises à jour.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Vers où</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>{host} by {proxy}</source>
        <translation>{host} par {proxy}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Rester hors ligne</translation>
    </message>
    <message>
        <source>Where the desktop need not ask</source>
        <translation>Là où le bureau n’a pas à demander</translation>
    </message>
    <message>
        <source>On</source>
        <comment>keys in every program</comment>
        <translation>Activées</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>keys in every program</comment>
        <translation>Désactivées</translation>
    </message>
    <message>
        <source>Small window, part of the screen, hold to talk. Which keys: see Keyboard shortcuts.</source>
        <translation>Petite fenêtre, partie de l’écran, maintenir pour parler. Quelles touches&#xa0;: voir Raccourcis clavier.</translation>
    </message>
    <message>
        <source>Keys in every program</source>
        <translation>Touches dans tous les programmes</translation>
    </message>
    <message>
        <source>When the last window is closed, the program waits in the tray: its keys and its menu still work.</source>
        <translation>Quand la dernière fenêtre est fermée, le programme attend dans la zone de notification&#xa0;: ses touches et son menu marchent encore.</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Rester dans la zone de notification</translation>
    </message>
    <message>
        <source>When you log in, in the tray, without a window.</source>
        <translation>À l’ouverture de session, dans la zone de notification, sans fenêtre.</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Démarrer avec le système</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>A note is heard in its place where the model still understands it there, else first, on its own.</source>
        <translation>Une note est écoutée à sa place là où le modèle l’y comprend encore, sinon d’abord, à part.</translation>
    </message>
    <message>
        <source>Always in their place</source>
        <translation>Toujours à leur place</translation>
    </message>
    <message>
        <source>The model answers the sound itself. Late in a conversation it hears little.</source>
        <translation>Le modèle répond au son lui-même. Tard dans une conversation, il entend peu.</translation>
    </message>
    <message>
        <source>Always heard first</source>
        <translation>Toujours écoutées d’abord</translation>
    </message>
    <message>
        <source>In their place the model hears the sound itself; heard first, what was said becomes words you can put right.</source>
        <translation>À leur place, le modèle entend le son lui-même&#xa0;; écoutées d’abord, elles deviennent des mots que vous pouvez corriger.</translation>
    </message>
    <message>
        <source>Voice notes</source>
        <translation>Notes vocales</translation>
    </message>
    <message>
        <source>The model tells it</source>
        <translation>Le modèle la reconnaît</translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation>Langue parlée</translation>
    </message>
    <message>
        <source>In voice notes and recordings.</source>
        <translation>Dans les notes vocales et les enregistrements.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>From the next note on.</source>
        <translation>À partir de la prochaine note.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <comment>a microphone</comment>
        <translation>Celui du système</translation>
    </message>
    <message>
        <source>Letting go of the microphone, or pressing it again, sends the note with what is written.</source>
        <translation>Relâcher le microphone, ou le presser de nouveau, envoie la note avec ce qui est écrit.</translation>
    </message>
    <message>
        <source>Send when let go</source>
        <translation>Envoyer au relâchement</translation>
    </message>
    <message>
        <source>Each new answer, while it is written.</source>
        <translation>Chaque nouvelle réponse, pendant qu’elle s’écrit.</translation>
    </message>
    <message>
        <source>Read answers aloud</source>
        <translation>Lire les réponses à voix haute</translation>
    </message>
    <message>
        <source>Reads what is in its language; other languages are read by a voice of theirs.</source>
        <translation>Lit ce qui est dans sa langue&#xa0;; les autres langues sont lues par une voix qui les parle.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>By the language</source>
        <translation>Selon la langue</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Vitesse de la voix</translation>
    </message>
    <message>
        <source>Of answers that are read aloud.</source>
        <translation>Des réponses lues à voix haute.</translation>
    </message>
    <message>
        <source>Playback speed</source>
        <translation>Vitesse de lecture</translation>
    </message>
    <message>
        <source>Of sounds; the pitch stays.</source>
        <translation>Des sons&#xa0;; la hauteur reste la même.</translation>
    </message>
    <message>
        <source>How much of a conversation the model can hold. Another size loads the model again.</source>
        <translation>Ce que le modèle peut garder d’une conversation. Une autre taille recharge le modèle.</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>Fenêtre de contexte</translation>
    </message>
    <message>
        <source>Without a question for so long, the model&apos;s memory goes back to the system. The next one loads it again.</source>
        <translation>Après ce temps sans question, la mémoire du modèle est rendue au système. La question suivante le recharge.</translation>
    </message>
    <message>
        <source> min</source>
        <comment>behind a number of minutes that is set</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Rest when idle</source>
        <translation>Se reposer sans activité</translation>
    </message>
    <message>
        <source>On battery, answer with half of the processor cores: cooler and quieter, and slower.</source>
        <translation>Sur batterie, répondre avec la moitié des cœurs du processeur&#xa0;: moins de chaleur et de bruit, mais plus lent.</translation>
    </message>
    <message>
        <source>What was said becomes words that you can read and put right.</source>
        <translation>Ce qui a été dit devient des mots que vous pouvez lire et corriger.</translation>
    </message>
    <message>
        <source>After a while without a question, give the model&apos;s memory back. The next question loads it again.</source>
        <translation>Après un moment sans question, rendre la mémoire du modèle. La question suivante le recharge.</translation>
    </message>
    <message>
        <source>Show the side bar</source>
        <translation>Afficher la barre latérale</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Find in it</source>
        <translation>Chercher dedans</translation>
    </message>
    <message>
        <source>Save battery</source>
        <translation>Économiser la batterie</translation>
    </message>
    <message>
        <source>Lower is more predictable; 0 takes the likeliest word each time.</source>
        <translation>Plus bas, c’est plus prévisible&#xa0;; 0 prend chaque fois le mot le plus probable.</translation>
    </message>
    <message>
        <source>Only the likeliest words that together have this share of the probability.</source>
        <translation>Seulement les mots les plus probables qui réunissent cette part de la probabilité.</translation>
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
        <translation>Seulement ce nombre des mots les plus probables.</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same question.</source>
        <translation>La même graine donne la même réponse à la même question.</translation>
    </message>
    <message>
        <source>Fresh each time</source>
        <translation>Nouvelle à chaque fois</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Its text was estimated from its characters: it is counted where a model is loaded.</source>
        <translation>Son texte a été estimé d’après ses caractères&#xa0;: il est compté là où un modèle est chargé.</translation>
    </message>
    <message>
        <source>The answer reached the longest length set.</source>
        <translation>La réponse a atteint la longueur maximale fixée.</translation>
    </message>
    <message>
        <source>The context window is full. A new conversation has room again.</source>
        <translation>La fenêtre de contexte est pleine. Une nouvelle conversation a de nouveau de la place.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêtée.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Reading the attachments</source>
        <translation>Lecture des pièces jointes</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Lecture de l’image</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Lecture des images</translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation>Écoute du son</translation>
    </message>
    <message>
        <source>Reading the sounds</source>
        <translation>Écoute des sons</translation>
    </message>
    <message>
        <source>Reading the document</source>
        <translation>Lecture du document</translation>
    </message>
    <message>
        <source>Reading the documents</source>
        <translation>Lecture des documents</translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation>Lecture de la vidéo</translation>
    </message>
    <message>
        <source>Reading the videos</source>
        <translation>Lecture des vidéos</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n token(s)</source>
        <translation>
            <numerusform>Jusqu’à %n token</numerusform>
            <numerusform>Jusqu’à %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n morceau</numerusform>
            <numerusform>%n morceaux</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} GiB</source>
        <translation>{number} Gio</translation>
    </message>
    <message>
        <source>Thought for {duration}</source>
        <translation>A réfléchi {duration}</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>Ce que le modèle a pensé</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>A réfléchi</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>moins de 1 s</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <source>{n} conversation</source>
        <translation>{n} conversation</translation>
    </message>
    <message>
        <source>{n} conversations</source>
        <translation>{n} conversations</translation>
    </message>
    <message>
        <source>{n} attachment</source>
        <translation>{n} pièce jointe</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} pièces jointes</translation>
    </message>
    <message>
        <source>{conversations} imported</source>
        <translation>{conversations} importées</translation>
    </message>
    <message>
        <source>{n} continued</source>
        <translation>{n} continuées</translation>
    </message>
    <message>
        <source>{thing} ({n})</source>
        <translation>{thing} ({n})</translation>
    </message>
    <message>
        <source>page {range}</source>
        <translation>page {range}</translation>
    </message>
    <message>
        <source>pages {range}</source>
        <translation>pages {range}</translation>
    </message>
    <message>
        <source>Page {range}</source>
        <translation>Page {range}</translation>
    </message>
    <message>
        <source>Pages {range}</source>
        <translation>Pages {range}</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} heures</translation>
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
        <translation>vides</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>son</translation>
    </message>
    <message>
        <source>prose</source>
        <translation>prose</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>thoughts</source>
        <translation>réflexions</translation>
    </message>
    <message>
        <source>target</source>
        <translation>modèle principal</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>projecteur</translation>
    </message>
    <message>
        <source>drafter</source>
        <translation>modèle d’ébauche</translation>
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
        <translation>environ {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a picture</comment>
        <translation>
            <numerusform>%n partie</numerusform>
            <numerusform>%n parties</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} sur {whole}</translation>
    </message>
    <message>
        <source>Sent as {tokens}; pages drawn {size} pixels large, {most} tokens at most each.</source>
        <translation>Envoyé en {tokens}&#xa0;; pages dessinées en {size} pixels, {most} tokens au plus chacune.</translation>
    </message>
    <message>
        <source>Sent as {tokens}.</source>
        <translation>Envoyé en {tokens}.</translation>
    </message>
    <message>
        <source>{seconds} s of sound, sent as {tokens}.</source>
        <translation>{seconds} s de son, envoyées en {tokens}.</translation>
    </message>
    <message>
        <source>{seconds} s of sound, heard by the model; its words are sent, about {tokens}.</source>
        <translation>{seconds} s de son, écoutées par le modèle&#xa0;; ce sont les mots qui sont envoyés, environ {tokens}.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size}: {tokens} of {most} at most.</source>
        <translation>{size} pixels, envoyés en {sent_size}&#xa0;: {tokens} sur {most} au plus.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size} each: {tokens} together.</source>
        <translation>{size} pixels, envoyés en {sent_size} chacune&#xa0;: {tokens} en tout.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size} each: {tokens} together, {most} at most each.</source>
        <translation>{size} pixels, envoyés en {sent_size} chacune&#xa0;: {tokens} en tout, {most} au plus chacune.</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Répond</translation>
    </message>
    <message>
        <source>Gemma Desk: {state}</source>
        <translation>Gemma Desk&#xa0;: {state}</translation>
    </message>
    <message>
        <source>Open Gemma Desk</source>
        <translation>Ouvrir Gemma Desk</translation>
    </message>
    <message>
        <source>Describe the screen</source>
        <translation>Décrire l’écran</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Rédaction</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Waiting for the other conversation&apos;s answer</source>
        <translation>En attente de la réponse de l’autre conversation</translation>
    </message>
    <message>
        <source>Summing up the conversation</source>
        <translation>Résumé de la conversation</translation>
    </message>
    <message>
        <source>Listening to the note</source>
        <translation>Écoute de la note</translation>
    </message>
    <message>
        <source>piece {number} of {total}</source>
        <translation>morceau {number} sur {total}</translation>
    </message>
    <message>
        <source>Listening to the recording</source>
        <translation>Écoute de l’enregistrement</translation>
    </message>
    <message>
        <source>Piece {number} of {total}</source>
        <translation>Morceau {number} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n token(s)</source>
        <translation>
            <numerusform>{done} sur %n token</numerusform>
            <numerusform>{done} sur %n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} Go</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Checking what came</source>
        <translation>Vérification de ce qui est arrivé</translation>
    </message>
    <message>
        <source>It is here.</source>
        <translation>Il est là.</translation>
    </message>
    <message>
        <source>{number} MB/s</source>
        <translation>{number} Mo/s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>encore {minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>encore {seconds} s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with a download</comment>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Downloading a model</source>
        <translation>Téléchargement d’un modèle</translation>
    </message>
    <message>
        <source>Writing {number} tokens/s</source>
        <translation>Rédaction {number} tokens/s</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} tokens/s</translation>
    </message>
    <message>
        <source>drafts {percent}</source>
        <translation>ébauches {percent}</translation>
    </message>
    <message>
        <source>{percent} of window</source>
        <translation>{percent} de la fenêtre</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) drawn on the picture</source>
        <translation>
            <numerusform>%n cadre est dessiné sur l’image</numerusform>
            <numerusform>%n cadres sont dessinés sur l’image</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) hidden</source>
        <translation>
            <numerusform>%n cadre est masqué</numerusform>
            <numerusform>%n cadres sont masqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) not drawn: the answer does not say on which part or picture</source>
        <translation>
            <numerusform>%n cadre n’est pas dessiné&#xa0;: la réponse ne dit pas sur quelle partie ou image</numerusform>
            <numerusform>%n cadres ne sont pas dessinés&#xa0;: la réponse ne dit pas sur quelle partie ou image</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Picture {name}, {receipt}</source>
        <translation>Image {name}, {receipt}</translation>
    </message>
    <message>
        <source>Sound {name}, {receipt}</source>
        <translation>Son {name}, {receipt}</translation>
    </message>
    <message>
        <source>Document {name}, {receipt}</source>
        <translation>Document {name}, {receipt}</translation>
    </message>
    <message>
        <source>Enter opens its pages</source>
        <translation>Entrée ouvre ses pages</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Déposez pour joindre</translation>
    </message>
    <message>
        <source>Drop to put the text in</source>
        <translation>Déposez pour insérer le texte</translation>
    </message>
    <message>
        <source>Read a screenshot</source>
        <translation>Lire une capture d’écran</translation>
    </message>
    <message>
        <source>What does this message mean, and what should I do about it?</source>
        <translation>Que signifie ce message et que dois-je faire&#xa0;?</translation>
    </message>
    <message>
        <source>Put a spoken note in order</source>
        <translation>Mettre en ordre une note parlée</translation>
    </message>
    <message>
        <source>Write down what I said as a list of things to do.</source>
        <translation>Écris ce que j’ai dit sous forme de liste de choses à faire.</translation>
    </message>
    <message>
        <source>Explain it simply</source>
        <translation>Expliquer simplement</translation>
    </message>
    <message>
        <source>Explain to a twelve-year-old why the sky is blue. Five sentences.</source>
        <translation>Explique à un enfant de douze ans pourquoi le ciel est bleu. Cinq phrases.</translation>
    </message>
    <message>
        <source>Show it a picture</source>
        <translation>Lui montrer une image</translation>
    </message>
    <message>
        <source>Play it a spoken word</source>
        <translation>Lui faire entendre un mot</translation>
    </message>
    <message>
        <source>Ask what it can do</source>
        <translation>Lui demander ce qu’il sait faire</translation>
    </message>
    <message>
        <source>Show it, say it, ask it.</source>
        <translation>Montrez, dites, demandez.</translation>
    </message>
    <message>
        <source>Nothing you show or say leaves this computer.
Drop anything here, or begin with one of these.</source>
        <translation>Rien de ce que vous montrez ou dites ne quitte cet ordinateur.
Déposez quelque chose ici, ou commencez par l’une de ces idées.</translation>
    </message>
    <message>
        <source>Problem: {sentence}</source>
        <translation>Problème&#xa0;: {sentence}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Envoyer de nouveau</translation>
    </message>
    <message>
        <source>Send the messages above along with your questions again</source>
        <translation>Envoyer de nouveau les messages ci-dessus avec vos questions</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Hide the summary</source>
        <translation>Masquer le résumé</translation>
    </message>
    <message>
        <source>Put the summary right</source>
        <translation>Corriger le résumé</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Summing up the conversation, so that it can go on</source>
        <translation>Résumé de la conversation, pour qu’elle puisse continuer</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>Afficher le résumé</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>{count} files at once, and {most} are taken at once. Those before this one were; add this one and the others after.</source>
        <translation>{count} fichiers à la fois, et {most} sont pris à la fois. Ceux d’avant celui-ci l’ont été ; ajoutez celui-ci et les autres ensuite.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>This is an address on the web, and Gemma Desk fetches nothing. Save the picture, then drop the file.</source>
        <translation>C’est une adresse sur le web, et Gemma Desk ne va rien y chercher. Enregistrez l’image, puis déposez le fichier.</translation>
    </message>
    <message>
        <source>“{name}” is no file, or is there no longer. Nothing was added; drop the file itself.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier, ou n’est plus là. Rien n’a été ajouté&#xa0;; déposez le fichier lui-même.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({strerror}). It was left as it is. Check that you may open it.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être lu ({strerror}). Il a été laissé tel quel. Vérifiez que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>The clipboard&apos;s picture could not be read. Copy it again, or save it and drop the file.</source>
        <translation>L’image du presse-papiers n’a pas pu être lue. Copiez-la de nouveau, ou enregistrez-la et déposez le fichier.</translation>
    </message>
    <message>
        <source>Pictures (PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, AVIF, SVG), sounds (WAV, FLAC, MP3, M4A, AAC, OGG, Opus), videos (MP4, MOV, WebM, MKV), documents (PDF, DOCX, text, code, CSV)</source>
        <translation>Images (PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, AVIF, SVG), sons (WAV, FLAC, MP3, M4A, AAC, OGG, Opus), vidéos (MP4, MOV, WebM, MKV), documents (PDF, DOCX, texte, code, CSV)</translation>
    </message>
    <message>
        <source>Release to attach · Esc to cancel</source>
        <translation>Relâchez pour joindre · Échap pour annuler</translation>
    </message>
    <message>
        <source>Press again to attach · Esc to cancel</source>
        <translation>Appuyez encore pour joindre · Échap pour annuler</translation>
    </message>
    <message>
        <source>Release to send · Esc to cancel</source>
        <translation>Relâchez pour envoyer · Échap pour annuler</translation>
    </message>
    <message>
        <source>Press again to send · Esc to cancel</source>
        <translation>Appuyez encore pour envoyer · Échap pour annuler</translation>
    </message>
    <message>
        <source>A pause sends it · Esc ends hands-free</source>
        <translation>Une pause envoie · Échap termine le mode mains libres</translation>
    </message>
    <message>
        <source>Sent after {left} s more of this pause · Esc ends hands-free</source>
        <translation>Envoi après encore {left} s de cette pause · Échap termine le mode mains libres</translation>
    </message>
    <message>
        <source>Listening {time} of {most}</source>
        <translation>Écoute, {time} sur {most}</translation>
    </message>
    <message>
        <source>Listening {time}, {left} s left</source>
        <translation>Écoute, {time}, encore {left} s</translation>
    </message>
    <message>
        <source>Nothing has been heard from “{name}” for {time} s.</source>
        <translation>Rien n’est venu de «&#xa0;{name}&#xa0;» depuis {time} s.</translation>
    </message>
    <message>
        <source>“{wished}” is not connected; “{name}” listens.</source>
        <translation>«&#xa0;{wished}&#xa0;» n’est pas branché&#xa0;; «&#xa0;{name}&#xa0;» écoute.</translation>
    </message>
    <message>
        <source>Too loud: part of the sound is cut off.</source>
        <translation>Trop fort&#xa0;: une partie du son est coupée.</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Choisissez d’abord un modèle</translation>
    </message>
    <message>
        <source>Voice note</source>
        <translation>Note vocale</translation>
    </message>
    <message>
        <source>No model yet: get one, or choose one that is on this computer.</source>
        <translation>Pas encore de modèle : téléchargez-en un ou choisissez-en un qui est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Practice model: knows simple pictures, short texts and some spoken words.</source>
        <translation>Modèle d’essai&#xa0;: connaît des images simples, des textes courts et quelques mots parlés.</translation>
    </message>
    <message>
        <source>Put away for today</source>
        <translation>Masquer pour aujourd’hui</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>Téléchargement de {name}</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Choisir un autre modèle</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Close; this page is in the menu</source>
        <translation>Fermer ; cette page est dans le menu</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Examen de cet ordinateur …</translation>
    </message>
    <message>
        <source>On this computer already</source>
        <translation>Déjà sur cet ordinateur</translation>
    </message>
    <message>
        <source>What else was found</source>
        <translation>Ce qui a été trouvé d’autre</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Which model</source>
        <translation>Quel modèle</translation>
    </message>
    <message>
        <source>Stay with it</source>
        <translation>En rester là</translation>
    </message>
    <message>
        <source>Small and quick: simple pictures, short texts, some spoken words. Get a larger one at any time.</source>
        <translation>Petit et rapide : images simples, textes courts, quelques mots parlés. Vous pouvez en prendre un plus grand à tout moment.</translation>
    </message>
    <message>
        <source>Try the practice model</source>
        <translation>Essayer le modèle d’essai</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>From a USB stick or any folder: the model, and if you have them its projector and drafter (.gguf).</source>
        <translation>D’une clé USB ou d’un dossier : le modèle et, si vous les avez, son projecteur et son modèle d’ébauche (.gguf).</translation>
    </message>
    <message>
        <source>I have the files</source>
        <translation>J’ai les fichiers</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Utiliser {name}</translation>
    </message>
    <message>
        <source>Choose what answers you</source>
        <translation>Choisissez ce qui vous répond</translation>
    </message>
    <message>
        <source>It runs on this computer. What you ask, show and say never leaves it.</source>
        <translation>Il fonctionne sur cet ordinateur. Ce que vous demandez, montrez et dites n’en sort jamais.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Ways to a model</source>
        <translation>Comment avoir un modèle</translation>
    </message>
    <message>
        <source>Get Gemma 4 12B</source>
        <translation>Obtenir Gemma 4 12B</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Autres programmes</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>its part of the memory</comment>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Conversation</source>
        <comment>its part of the memory</comment>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>trop grand pour cet ordinateur</translation>
    </message>
    <message>
        <source>{size} to download, once</source>
        <translation>{size} à télécharger, une fois</translation>
    </message>
    <message>
        <source>sees pictures and hears sound</source>
        <translation>voit les images et entend le son</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>licence {name}</translation>
    </message>
    <message>
        <source>Get {name}</source>
        <translation>Télécharger {name}</translation>
    </message>
    <message>
        <source>Looking for models on this computer …</source>
        <translation>Recherche de modèles sur cet ordinateur …</translation>
    </message>
    <message>
        <source>Looking for models {where} …</source>
        <translation>Recherche de modèles : {where} …</translation>
    </message>
    <message>
        <source>There is no Gemma 4 model in what was chosen. Nothing was changed.</source>
        <translation>Il n’y a pas de modèle Gemma 4 dans ce qui a été choisi. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Choose a folder with Gemma 4 files</source>
        <translation>Choisissez un dossier avec des fichiers Gemma 4</translation>
    </message>
    <message>
        <source>Choose Gemma 4 files</source>
        <translation>Choisir des fichiers Gemma 4</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Fichiers de modèle (*.gguf)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Which part of {name}?</source>
        <translation>Quelle partie de {name}&#xa0;?</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Send this part</source>
        <translation>Envoyer cette partie</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of {length}, at most {most}: one a second</source>
        <translation>
            <numerusform>%n image sur {length}, {most} au plus&#xa0;: une par seconde</numerusform>
            <numerusform>%n images sur {length}, {most} au plus&#xa0;: une par seconde</numerusform>
        </translation>
    </message>
    <message>
        <source>The video from its beginning to its end; the part that is sent is marked</source>
        <translation>La vidéo du début à la fin&#xa0;; la partie envoyée est marquée</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Arrow keys choose a part; with Shift they size it, with Ctrl they move the picture. Enter asks about it</source>
        <translation>Les flèches choisissent une partie&#xa0;; avec Maj elles changent sa taille, avec Ctrl elles déplacent l’image. Entrée pose une question dessus</translation>
    </message>
    <message>
        <source>A note is being recorded and would hear this. Nothing was lost; end the recording, then press play again.</source>
        <translation>Une note est en cours d’enregistrement et capterait ce son. Rien n’a été perdu&#xa0;; terminez l’enregistrement, puis relancez la lecture.</translation>
    </message>
    <message>
        <source>Laying out</source>
        <translation>Mise en page</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>What is sent of it</source>
        <translation>Ce qui en est envoyé</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Ouvrir ce lien&#xa0;?</translation>
    </message>
    <message>
        <source>This link leads out of Gemma Desk, into your browser.</source>
        <translation>Ce lien mène hors de Gemma Desk, dans votre navigateur.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Rester ici</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Which pages? For example 1-3, 7. Nothing means all of them.</source>
        <translation>Quelles pages&#xa0;? Par exemple 1-3, 7. Rien signifie toutes.</translation>
    </message>
    <message>
        <source>As each page needs</source>
        <translation>Selon chaque page</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>En images</translation>
    </message>
    <message>
        <source>As text and pictures</source>
        <translation>En texte et images</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Choose a part…</source>
        <translation>Choisir une partie…</translation>
    </message>
    <message>
        <source>Choose pages…</source>
        <translation>Choisir des pages…</translation>
    </message>
    <message>
        <source>Detail of pages drawn</source>
        <translation>Détail des pages dessinées</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ask, drop something here, or hold to talk</source>
        <translation>Demandez, déposez quelque chose ou maintenez pour parler</translation>
    </message>
    <message>
        <source>Ask, drop, or hold to talk</source>
        <translation>Demandez, déposez ou parlez</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demandez</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Position in {name}, seconds</source>
        <translation>Position dans {name}, secondes</translation>
    </message>
    <message>
        <source>Make a title</source>
        <translation>Donner un titre</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Ouvrir dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>In the question box</source>
        <translation>Dans la zone de question</translation>
    </message>
    <message>
        <source>In a search box</source>
        <translation>Dans une zone de recherche</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>Dans la liste des conversations</translation>
    </message>
    <message>
        <source>In the picture viewer</source>
        <translation>Dans la visionneuse</translation>
    </message>
    <message>
        <source>Where a text is put right</source>
        <translation>Là où un texte est corrigé</translation>
    </message>
    <message>
        <source>In the small window</source>
        <translation>Dans la petite fenêtre</translation>
    </message>
    <message>
        <source>In every program</source>
        <translation>Dans tous les programmes</translation>
    </message>
    <message>
        <source>The conversation above</source>
        <translation>La conversation au-dessus</translation>
    </message>
    <message>
        <source>The conversation below</source>
        <translation>La conversation en dessous</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Chercher dans cette conversation</translation>
    </message>
    <message>
        <source>The next place found, or open what is marked</source>
        <translation>Le résultat suivant, ou ouvrir ce qui est marqué</translation>
    </message>
    <message>
        <source>The place found before</source>
        <translation>Le résultat précédent</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Renommer la conversation</translation>
    </message>
    <message>
        <source>Have the model make a title</source>
        <translation>Demander un titre au modèle</translation>
    </message>
    <message>
        <source>Label the conversation</source>
        <translation>Étiqueter la conversation</translation>
    </message>
    <message>
        <source>Pin or unpin the conversation</source>
        <translation>Épingler ou détacher la conversation</translation>
    </message>
    <message>
        <source>Archive the conversation</source>
        <translation>Archiver la conversation</translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <translation>Supprimer la conversation</translation>
    </message>
    <message>
        <source>Delete the conversation that is marked</source>
        <translation>Supprimer la conversation marquée</translation>
    </message>
    <message>
        <source>Take back what was just deleted or archived</source>
        <translation>Reprendre ce qui vient d’être supprimé ou archivé</translation>
    </message>
    <message>
        <source>Export the conversation…</source>
        <translation>Exporter la conversation…</translation>
    </message>
    <message>
        <source>Save the conversation as PDF…</source>
        <translation>Enregistrer la conversation en PDF…</translation>
    </message>
    <message>
        <source>Print the conversation…</source>
        <translation>Imprimer la conversation…</translation>
    </message>
    <message>
        <source>Go to the question box</source>
        <translation>Aller à la zone de question</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Envoyer la question</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Commencer une nouvelle ligne</translation>
    </message>
    <message>
        <source>Paste a long text into the box, not as a file</source>
        <translation>Coller un texte long dans le champ, pas comme fichier</translation>
    </message>
    <message>
        <source>Edit the last question, from an empty box</source>
        <translation>Modifier la dernière question, depuis une zone vide</translation>
    </message>
    <message>
        <source>Attach pictures, sounds, videos or documents</source>
        <translation>Joindre des images, sons, vidéos ou documents</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Maintenir pour parler</translation>
    </message>
    <message>
        <source>Hands-free: talk, hear the answer, talk again</source>
        <translation>Mains libres&#xa0;: parlez, écoutez la réponse, parlez encore</translation>
    </message>
    <message>
        <source>Choose the mode</source>
        <translation>Choisir le mode</translation>
    </message>
    <message>
        <source>Think first, or not</source>
        <translation>Réfléchir d’abord, ou non</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Modifier la question et la reposer</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>Copier la question</translation>
    </message>
    <message>
        <source>Stop, cancel or close</source>
        <translation>Arrêter, annuler ou fermer</translation>
    </message>
    <message>
        <source>Go to the message above</source>
        <translation>Aller au message au-dessus</translation>
    </message>
    <message>
        <source>Go to the message below</source>
        <translation>Aller au message en dessous</translation>
    </message>
    <message>
        <source>Go to the end of the conversation</source>
        <translation>Aller à la fin de la conversation</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Reposer la question</translation>
    </message>
    <message>
        <source>Ask again with other settings</source>
        <translation>Reposer avec d’autres réglages</translation>
    </message>
    <message>
        <source>Let a broken-off answer go on</source>
        <translation>Laisser continuer une réponse coupée</translation>
    </message>
    <message>
        <source>Quote what is selected, or the answer</source>
        <translation>Citer la sélection, ou la réponse</translation>
    </message>
    <message>
        <source>Read the answer aloud, or stop reading</source>
        <translation>Lire la réponse à voix haute, ou arrêter</translation>
    </message>
    <message>
        <source>The answer or question as it was before</source>
        <translation>La réponse ou question telle qu’elle était avant</translation>
    </message>
    <message>
        <source>The answer or question as it was after</source>
        <translation>La réponse ou question telle qu’elle était après</translation>
    </message>
    <message>
        <source>Delete the message that has the keyboard</source>
        <translation>Supprimer le message qui a le clavier</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Copy the answer as plain text</source>
        <translation>Copier la réponse en texte brut</translation>
    </message>
    <message>
        <source>Copy the answer as rich text</source>
        <translation>Copier la réponse avec mise en forme</translation>
    </message>
    <message>
        <source>Copy the last code of the answer</source>
        <translation>Copier le dernier code de la réponse</translation>
    </message>
    <message>
        <source>What was sent, and what it took</source>
        <translation>Ce qui a été envoyé, et ce qu’il a fallu</translation>
    </message>
    <message>
        <source>Show or hide what the model thought</source>
        <translation>Afficher ou masquer ce que le modèle a pensé</translation>
    </message>
    <message>
        <source>Pictures and sounds</source>
        <translation>Images et sons</translation>
    </message>
    <message>
        <source>Look closer at the picture</source>
        <translation>Voir l’image de plus près</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Plus loin</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Afficher toute l’image</translation>
    </message>
    <message>
        <source>Show the picture at 100 %</source>
        <translation>Afficher l’image à 100&#xa0;%</translation>
    </message>
    <message>
        <source>The page or picture before</source>
        <translation>La page ou image précédente</translation>
    </message>
    <message>
        <source>The next page or picture</source>
        <translation>La page ou image suivante</translation>
    </message>
    <message>
        <source>Ask about the part that is chosen</source>
        <translation>Poser une question sur la partie choisie</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>Lire le son ou le mettre en pause</translation>
    </message>
    <message>
        <source>Save what was put right</source>
        <translation>Enregistrer la correction</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Open the conversation in a new window</source>
        <translation>Ouvrir la conversation dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Two windows side by side</source>
        <translation>Deux fenêtres côte à côte</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>Afficher ou masquer la barre latérale</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Texte de taille normale</translation>
    </message>
    <message>
        <source>What takes room in the context window</source>
        <translation>Ce qui prend de la place dans la fenêtre de contexte</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Importer des conversations…</translation>
    </message>
    <message>
        <source>Back up everything…</source>
        <translation>Tout sauvegarder…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Move the data folder…</source>
        <translation>Déplacer le dossier de données…</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Phrase secrète…</translation>
    </message>
    <message>
        <source>What is loaded, and how…</source>
        <translation>Ce qui est chargé, et comment…</translation>
    </message>
    <message>
        <source>Get or find a model…</source>
        <translation>Obtenir ou trouver un modèle…</translation>
    </message>
    <message>
        <source>Edit modes…</source>
        <translation>Modifier les modes…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Raccourcis clavier…</translation>
    </message>
    <message>
        <source>What has left this machine…</source>
        <translation>Ce qui a quitté cette machine…</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>Depuis d’autres programmes</translation>
    </message>
    <message>
        <source>Ask in the small window</source>
        <translation>Demander dans la petite fenêtre</translation>
    </message>
    <message>
        <source>Ask about a part of the screen</source>
        <translation>Demander sur une partie de l’écran</translation>
    </message>
    <message>
        <source>Have the screen described</source>
        <translation>Faire décrire l’écran</translation>
    </message>
    <message>
        <source>Hold to ask aloud</source>
        <translation>Maintenir pour demander à voix haute</translation>
    </message>
    <message>
        <source>Go on in the main window</source>
        <translation>Continuer dans la fenêtre principale</translation>
    </message>
    <message>
        <source>Context window: {used}</source>
        <translation>Fenêtre de contexte&#xa0;: {used}</translation>
    </message>
    <message>
        <source>Summary of what came before</source>
        <translation>Résumé de ce qui précède</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>Images et vidéos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Answers, without thoughts</source>
        <translation>Réponses, sans les réflexions</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>Ce que vous écrivez</translation>
    </message>
    <message>
        <source>Kept for the answer</source>
        <translation>Réservé pour la réponse</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Start fresh with a summary</source>
        <translation>Repartir avec un résumé</translation>
    </message>
    <message>
        <source>Drop the oldest messages</source>
        <translation>Laisser de côté les messages les plus anciens</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Instructions, mode and template</source>
        <translation>Consignes, mode et gabarit</translation>
    </message>
    <message>
        <source>The model sums up the conversation; the summary is sent instead of it and can be changed</source>
        <translation>Le modèle résume la conversation&#xa0;; le résumé est envoyé à sa place et peut être modifié</translation>
    </message>
    <message>
        <source>The oldest messages stay here but are not sent any more, nor what is attached to them</source>
        <translation>Les messages les plus anciens restent ici mais ne sont plus envoyés, ni leurs pièces jointes</translation>
    </message>
    <message>
        <source>Nothing is sent until you choose what is to go</source>
        <translation>Rien n’est envoyé tant que vous n’avez pas choisi ce qui doit partir</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>environ {tokens}</translation>
    </message>
    <message>
        <source>Its size is known once a model is loaded</source>
        <translation>Sa taille est connue une fois un modèle chargé</translation>
    </message>
    <message>
        <source>{used} of {window} tokens used</source>
        <translation>{used} tokens sur {window} utilisés</translation>
    </message>
    <message numerus="yes">
        <source>Not sent any more: %n message(s) above</source>
        <translation>
            <numerusform>N’est plus envoyé&#xa0;: %n message ci-dessus</numerusform>
            <numerusform>Ne sont plus envoyés&#xa0;: %n messages ci-dessus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) among them</source>
        <translation>
            <numerusform>dont %n pièce jointe</numerusform>
            <numerusform>dont %n pièces jointes</numerusform>
        </translation>
    </message>
    <message>
        <source>this summary is sent instead</source>
        <translation>ce résumé est envoyé à la place</translation>
    </message>
    <message>
        <source>This conversation takes {used} of the {window} tokens of the context window, and {room} are kept for the next answer. When it is full:</source>
        <translation>Cette conversation prend {used} des {window} tokens de la fenêtre de contexte, et {room} sont réservés à la prochaine réponse. Quand elle est pleine&#xa0;:</translation>
    </message>
    <message>
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the model first sums up the conversation so far.</source>
        <translation>La fenêtre de contexte est pleine&#xa0;: {used} tokens sur {window}. Quand vous enverrez la prochaine question, le modèle résumera d’abord la conversation.</translation>
    </message>
    <message numerus="yes">
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the oldest %n message(s) are not sent any more.</source>
        <translation>
            <numerusform>La fenêtre de contexte est pleine&#xa0;: {used} tokens sur {window}. Quand vous enverrez la prochaine question, %n message, le plus ancien, ne sera plus envoyé.</numerusform>
            <numerusform>La fenêtre de contexte est pleine&#xa0;: {used} tokens sur {window}. Quand vous enverrez la prochaine question, les %n messages les plus anciens ne seront plus envoyés.</numerusform>
        </translation>
    </message>
    <message>
        <source>The context window is full: the conversation takes {used} of {window} tokens, and {room} are kept for the next answer. Nothing is lost; choose how it goes on.</source>
        <translation>La fenêtre de contexte est pleine&#xa0;: la conversation prend {used} tokens sur {window}, et {room} sont réservés à la prochaine réponse. Rien n’est perdu&#xa0;; choisissez comment continuer.</translation>
    </message>
    <message>
        <source>This does not fit beside the conversation: that takes {used} tokens, the question about {composed}, {room} are kept for the answer, and the context window holds {window}. Nothing was sent; choose how it goes on.</source>
        <translation>Cela ne tient pas avec la conversation&#xa0;: elle prend {used} tokens, la question environ {composed}, {room} sont réservés à la réponse, et la fenêtre de contexte en contient {window}. Rien n’a été envoyé&#xa0;; choisissez comment continuer.</translation>
    </message>
    <message>
        <source>That would not make enough room: what stands here takes about {composed} of {window} tokens. Nothing was changed. Shorten it, or choose fewer pages or a lower detail.</source>
        <translation>Cela ne ferait pas assez de place&#xa0;: ce qui est là prend environ {composed} tokens sur {window}. Rien n’a été changé. Raccourcissez-le, ou choisissez moins de pages ou un détail plus bas.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on where the answer was broken off</source>
        <translation>Reprendre là où la réponse a été coupée</translation>
    </message>
    <message>
        <source>Gemma</source>
        <translation>Gemma</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Copy the answer as</source>
        <translation>Copier la réponse en tant que</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Copier en texte brut</translation>
    </message>
    <message>
        <source>Copy as rich text</source>
        <translation>Copier avec mise en forme</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>Ouvrir en grand</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Hear the rest</source>
        <translation>Écouter la suite</translation>
    </message>
    <message>
        <source>Write out what is said</source>
        <translation>Écrire ce qui est dit</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>Traduire en</translation>
    </message>
    <message>
        <source>What is heard besides words?</source>
        <translation>Qu’entend-on à part les mots&#xa0;?</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Enregistrer la pièce jointe</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistré sous {name}</translation>
    </message>
    <message>
        <source>Let the model think before it answers: slower, better with hard questions</source>
        <translation>Le modèle réfléchit avant de répondre&#xa0;: plus lent, meilleur pour les questions difficiles</translation>
    </message>
    <message>
        <source>In this mode the model always thinks first</source>
        <translation>Dans ce mode, le modèle réfléchit toujours d’abord</translation>
    </message>
    <message>
        <source>In this mode the model answers without thinking first</source>
        <translation>Dans ce mode, le modèle répond sans réfléchir d’abord</translation>
    </message>
    <message>
        <source>Open the system&apos;s settings</source>
        <translation>Ouvrir les réglages du système</translation>
    </message>
    <message>
        <source>Sent when this answer is finished. Esc keeps it back.</source>
        <translation>La question sera envoyée une fois cette réponse terminée. Échap la retient.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used, so nothing is sent yet. Remove it first.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être utilisé, rien n’est donc encore envoyé. Retirez-le d’abord.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be used, so nothing is sent yet. Remove them first.</source>
        <translation>
            <numerusform>%n pièce jointe ne peut pas être utilisée, rien n’est donc encore envoyé. Retirez-la d’abord.</numerusform>
            <numerusform>%n pièces jointes ne peuvent pas être utilisées, rien n’est donc encore envoyé. Retirez-les d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove what cannot be used first</source>
        <translation>Retirez d’abord ce qui ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>Write a question or attach something first</source>
        <translation>Écrivez d’abord une question ou joignez quelque chose</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>All that can be read ({kinds})</source>
        <translation>Tout ce qui peut être lu ({kinds})</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Images ({kinds})</translation>
    </message>
    <message>
        <source>Sounds ({kinds})</source>
        <translation>Sons ({kinds})</translation>
    </message>
    <message>
        <source>Videos ({kinds})</source>
        <translation>Vidéos ({kinds})</translation>
    </message>
    <message>
        <source>Documents ({kinds})</source>
        <translation>Documents ({kinds})</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Think</source>
        <comment>a switch</comment>
        <translation>Réfléchir</translation>
    </message>
    <message>
        <source>A note is being recorded and would hear this. Nothing was lost; end the recording, then read aloud again.</source>
        <translation>Une note est en cours d’enregistrement et capterait ce son. Rien n’a été perdu&#xa0;; terminez l’enregistrement, puis relancez la lecture à voix haute.</translation>
    </message>
    <message>
        <source>There is no answer to read aloud yet.</source>
        <translation>Il n’y a pas encore de réponse à lire à voix haute.</translation>
    </message>
    <message>
        <source>There is code here.</source>
        <translation>Il y a du code ici.</translation>
    </message>
    <message>
        <source>There is a table here.</source>
        <translation>Il y a un tableau ici.</translation>
    </message>
    <message>
        <source>There is a formula here.</source>
        <translation>Il y a une formule ici.</translation>
    </message>
    <message>
        <source>a formula</source>
        <comment>in a sentence that is read aloud, in place of one</comment>
        <translation>une formule</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Edit and ask again</source>
        <translation>Modifier et reposer</translation>
    </message>
    <message>
        <source>Delete the question and its answer</source>
        <translation>Supprimer la question et sa réponse</translation>
    </message>
    <message>
        <source>What can be done with what is attached</source>
        <translation>Ce qu’on peut faire de la pièce jointe</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Tout l’écran</translation>
    </message>
    <message>
        <source>Describe what is on this screen, for somebody who cannot see it.</source>
        <translation>Décris ce qu’il y a sur cet écran pour quelqu’un qui ne peut pas le voir.</translation>
    </message>
    <message>
        <source>The screen stands beside what you were putting together. Nothing is sent until you send it.</source>
        <translation>L’écran est joint à ce que vous prépariez. Rien n’est envoyé avant que vous ne l’envoyiez.</translation>
    </message>
    <message>
        <source>Part of the screen</source>
        <translation>Partie de l’écran</translation>
    </message>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Choisir une partie de l’écran</translation>
    </message>
    <message>
        <source>Too small: at least {least} pixels each way</source>
        <translation>Trop petit&#xa0;: au moins {least} pixels dans chaque sens</translation>
    </message>
    <message>
        <source>{width} × {height} pixels · about {tokens} tokens</source>
        <translation>{width} × {height} pixels · environ {tokens} tokens</translation>
    </message>
    <message>
        <source>Drag over what you want to ask about · Hold Space to speak · Enter takes all · Esc leaves</source>
        <translation>Tracez autour de ce sur quoi porte la question · Maintenez Espace pour parler · Entrée prend tout · Échap quitte</translation>
    </message>
    <message>
        <source>Resting: loads again with your next question</source>
        <translation>Au repos&#xa0;: se recharge avec votre prochaine question</translation>
    </message>
    <message>
        <source>Practice model</source>
        <translation>Modèle d’essai</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>Chargement de {name}</translation>
    </message>
    <message>
        <source>The model could not be loaded</source>
        <translation>Le modèle n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Pas encore de modèle</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimées</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>Réponse {number} sur {total}</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Question {number} sur {total}</translation>
    </message>
    <message>
        <source>Show the answer before</source>
        <translation>Afficher la réponse précédente</translation>
    </message>
    <message>
        <source>Show the next answer</source>
        <translation>Afficher la réponse suivante</translation>
    </message>
    <message>
        <source>Show the question as it was before</source>
        <translation>Afficher la question telle qu’elle était avant</translation>
    </message>
    <message>
        <source>Show the question as it was after</source>
        <translation>Afficher la question telle qu’elle était après</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>Drag over a part, or press an arrow key, to ask about it</source>
        <translation>Tracez autour d’une partie, ou pressez une flèche, pour poser une question dessus</translation>
    </message>
    <message>
        <source>Drag over a part, or press an arrow key, to ask about it. Page Up and Page Down turn the pages</source>
        <translation>Tracez autour d’une partie, ou pressez une flèche, pour poser une question dessus. Page précédente et Page suivante tournent les pages</translation>
    </message>
    <message>
        <source>Ask about this part</source>
        <translation>Demander sur cette partie</translation>
    </message>
    <message>
        <source>Close the picture</source>
        <translation>Fermer l’image</translation>
    </message>
    <message>
        <source>Picture viewer</source>
        <translation>Visionneuse</translation>
    </message>
    <message>
        <source>{which} · {number} of {total}</source>
        <translation>{which} · {number} sur {total}</translation>
    </message>
    <message>
        <source>{part} of {whole} pixels</source>
        <translation>{part} sur {whole} pixels</translation>
    </message>
    <message>
        <source>Show it at 100 %</source>
        <translation>Afficher à 100&#xa0;%</translation>
    </message>
    <message>
        <source>What stands here takes about {needed} tokens; the context window has room for {window}. Nothing was sent. Choose fewer pages, a lower detail or a shorter part.</source>
        <translation>Ce qui est là prend environ {needed} tokens&#xa0;; la fenêtre de contexte a de la place pour {window}. Rien n’a été envoyé. Choisissez moins de pages, un détail plus bas ou une partie plus courte.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The messages above are sent again</source>
        <translation>Les messages ci-dessus sont de nouveau envoyés</translation>
    </message>
    <message>
        <source>Sum up now</source>
        <translation>Résumer maintenant</translation>
    </message>
    <message>
        <source>Drop the oldest now</source>
        <translation>Laisser les plus anciens de côté maintenant</translation>
    </message>
    <message>
        <source>When it is full</source>
        <translation>Quand elle est pleine</translation>
    </message>
    <message>
        <source>Hide the side bar</source>
        <translation>Masquer la barre latérale</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>Conversations will stand here.</source>
        <translation>Les conversations seront ici.</translation>
    </message>
    <message>
        <source>No conversation here has this label.</source>
        <translation>Aucune conversation ici n’a cette étiquette.</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Retour aux conversations</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n day(s), then removed.</source>
        <translation>
            <numerusform>Gardées %n jour, puis retirées.</numerusform>
            <numerusform>Gardées %n jours, puis retirées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Remove: nothing brings it back</source>
        <translation>Supprimer : rien ne la ramènera</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>{title}, labels: {names}</source>
        <translation>{title}, étiquettes&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{title} (open in another window)</source>
        <translation>{title} (ouverte dans une autre fenêtre)</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>a conversation</comment>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir de l’archive</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>JSON, everything (*.json)</source>
        <translation>JSON, tout (*.json)</translation>
    </message>
    <message>
        <source>JSON with attachments beside (*.zip)</source>
        <translation>JSON avec les pièces jointes à côté (*.zip)</translation>
    </message>
    <message>
        <source>An export or import is still running. Nothing else was begun. Wait for it, or cancel it.</source>
        <translation>Une exportation ou importation est encore en cours. Rien d’autre n’a été commencé. Attendez-la, ou annulez-la.</translation>
    </message>
    <message>
        <source>It takes the place of what is here when Gemma Desk starts again; what is here now is kept.</source>
        <translation>Cela prend la place de ce qui est ici quand Gemma Desk redémarre&#xa0;; ce qui est ici maintenant est gardé.</translation>
    </message>
    <message>
        <source>Export this conversation</source>
        <translation>Exporter cette conversation</translation>
    </message>
    <message>
        <source>Choose where the new folder stands</source>
        <translation>Choisissez où sera le nouveau dossier</translation>
    </message>
    <message>
        <source>As Markdown, in a folder…</source>
        <translation>En Markdown, dans un dossier…</translation>
    </message>
    <message>
        <source>As web pages, in a folder…</source>
        <translation>En pages web, dans un dossier…</translation>
    </message>
    <message>
        <source>As JSON, in one file…</source>
        <translation>En JSON, dans un fichier…</translation>
    </message>
    <message>
        <source>As JSON with attachments beside, in a ZIP file…</source>
        <translation>En JSON avec les pièces jointes à côté, dans un fichier ZIP…</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Exporter et importer</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Exporter cette conversation…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>Exporter toutes les conversations</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Undo the last restore</source>
        <translation>Annuler la dernière restauration</translation>
    </message>
    <message>
        <source>Gemma Desk conversations {day}</source>
        <translation>Conversations Gemma Desk {day}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importer des conversations</translation>
    </message>
    <message>
        <source>Exports (*.json *.zip)</source>
        <translation>Exportations (*.json *.zip)</translation>
    </message>
    <message>
        <source>Back up everything</source>
        <translation>Tout sauvegarder</translation>
    </message>
    <message>
        <source>Gemma Desk backup {day}</source>
        <translation>Sauvegarde Gemma Desk {day}</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>What was there before the last restore is ready.</source>
        <translation>Ce qui était là avant la dernière restauration est prêt.</translation>
    </message>
    <message>
        <source>Choose an empty folder for your data</source>
        <translation>Choisissez un dossier vide pour vos données</translation>
    </message>
    <message>
        <source>Sent to {name}.</source>
        <translation>Envoyé à {name}.</translation>
    </message>
    <message>
        <source>Your data moves to {target} when Gemma Desk starts again.</source>
        <translation>Vos données vont à {target} quand Gemma Desk redémarre.</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Quitter maintenant</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Garder ce qui est ici</translation>
    </message>
    <message>
        <source>Everything stays as it is.</source>
        <translation>Tout reste comme c’est.</translation>
    </message>
    <message>
        <source>Backups of Gemma Desk (*.{ending})</source>
        <translation>Sauvegardes de Gemma Desk (*.{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>«&#xa0;{title}&#xa0;» supprimée</translation>
    </message>
    <message>
        <source>Archived “{title}”</source>
        <translation>«&#xa0;{title}&#xa0;» archivée</translation>
    </message>
    <message>
        <source>Press a key for “{action}”, or Esc to leave it as it is</source>
        <translation>Pressez une touche pour «&#xa0;{action}&#xa0;», ou Échap pour ne rien changer</translation>
    </message>
    <message>
        <source>No key for “{action}”</source>
        <translation>Aucune touche pour «&#xa0;{action}&#xa0;»</translation>
    </message>
    <message>
        <source>Back to its own keys: “{action}”</source>
        <translation>Revenir à ses propres touches&#xa0;: «&#xa0;{action}&#xa0;»</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}&#xa0;: {keys}</translation>
    </message>
    <message>
        <source>Press to choose another key</source>
        <translation>Appuyez pour choisir une autre touche</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>La prendre de là</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>La laisser là</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search by a word or a key</source>
        <translation>Chercher par un mot ou une touche</translation>
    </message>
    <message>
        <source>Search the keyboard shortcuts</source>
        <translation>Chercher dans les raccourcis clavier</translation>
    </message>
    <message>
        <source>No action has these words, and none has this key.</source>
        <translation>Aucune action ne contient ces mots, et aucune n’a cette touche.</translation>
    </message>
    <message>
        <source>All back to their own keys</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Take the keys back</source>
        <translation>Reprendre les touches</translation>
    </message>
    <message>
        <source>“{key}” alone is written where something is typed. Hold Ctrl or Alt with it.</source>
        <translation>«&#xa0;{key}&#xa0;» seule s’écrit là où l’on tape. Maintenez Ctrl ou Alt avec elle.</translation>
    </message>
    <message>
        <source>“{key}” is a key of “{action}” already.</source>
        <translation>«&#xa0;{key}&#xa0;» est déjà une touche de «&#xa0;{action}&#xa0;».</translation>
    </message>
    <message>
        <source>Always the same: Tab and Shift+Tab go from one thing to the next, Space presses it. Arrow keys move in lists, menus and sounds, and between the places found. In the picture viewer they choose a part of the picture; with Shift they size it, with Ctrl they move the picture, and while Space is held the pointer does.</source>
        <translation>Toujours pareil&#xa0;: Tab et Maj+Tab vont d’une chose à la suivante, Espace la presse. Les flèches se déplacent dans les listes, menus et sons, et entre les résultats. Dans la visionneuse, elles choisissent une partie de l’image&#xa0;; avec Maj elles changent sa taille, avec Ctrl elles déplacent l’image, et tant qu’Espace est maintenue, c’est le pointeur qui le fait.</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>None</source>
        <comment>nothing found</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>text with times</source>
        <translation>texte avec les temps</translation>
    </message>
    <message>
        <source>subtitles (SRT)</source>
        <translation>sous-titres (SRT)</translation>
    </message>
    <message>
        <source>subtitles (VTT)</source>
        <translation>sous-titres (VTT)</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Copy what was heard</source>
        <translation>Copier ce qui a été entendu</translation>
    </message>
    <message>
        <source>Put right what was heard</source>
        <translation>Corriger ce qui a été entendu</translation>
    </message>
    <message>
        <source>Save, translate, or ask what else is heard</source>
        <translation>Enregistrer, traduire ou demander ce qu’on entend d’autre</translation>
    </message>
    <message>
        <source>Nothing was understood.</source>
        <translation>Rien n’a été compris.</translation>
    </message>
    <message>
        <source>Save what was heard</source>
        <translation>Enregistrer ce qui a été entendu</translation>
    </message>
    <message>
        <source>Not saved: {strerror}. Choose another folder.</source>
        <translation>Pas enregistré&#xa0;: {strerror}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>Ce qui a été entendu</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Heard by the model</source>
        <translation>Entendu par le modèle</translation>
    </message>
    <message numerus="yes">
        <source>Heard so far: {number} of %n piece(s)</source>
        <translation>
            <numerusform>Entendu jusqu’ici&#xa0;: {number} sur %n morceau</numerusform>
            <numerusform>Entendu jusqu’ici&#xa0;: {number} sur %n morceaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Mode: {name}</source>
        <translation>Mode&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Tells the model nothing besides your question.</source>
        <translation>Ne dit rien au modèle à part votre question.</translation>
    </message>
    <message>
        <source>Boxes: {names}.</source>
        <translation>Cadres&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Entrée l’ouvre</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Aller à la fin</translation>
    </message>
    <message>
        <source>Gemma&apos;s answer</source>
        <translation>La réponse de Gemma</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>Copier ce code</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation>Mettre {name} en pause</translation>
    </message>
    <message>
        <source>Play {name}</source>
        <translation>Lire {name}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed {speed}, the pitch stays</source>
        <translation>Vitesse {speed}, la hauteur reste la même</translation>
    </message>
    <message>
        <source>Without thinking</source>
        <translation>Sans réfléchir</translation>
    </message>
    <message>
        <source>With thinking</source>
        <translation>En réfléchissant</translation>
    </message>
    <message>
        <source>In another mode</source>
        <translation>Dans un autre mode</translation>
    </message>
    <message>
        <source>At another temperature</source>
        <translation>À une autre température</translation>
    </message>
    <message>
        <source>With finer pictures</source>
        <translation>Avec des images plus fines</translation>
    </message>
    <message>
        <source>Up to {tokens}</source>
        <translation>Jusqu’à {tokens}</translation>
    </message>
    <message>
        <source>As the model recommends</source>
        <translation>Comme le modèle le recommande</translation>
    </message>
    <message>
        <source>0: the likeliest words</source>
        <translation>0&#xa0;: les mots les plus probables</translation>
    </message>
    <message>
        <source>0.5: closer</source>
        <translation>0,5&#xa0;: plus serré</translation>
    </message>
    <message>
        <source>1: free</source>
        <translation>1&#xa0;: libre</translation>
    </message>
    <message>
        <source>1.5: freer</source>
        <translation>1,5&#xa0;: plus libre</translation>
    </message>
    <message>
        <source>Hands-free begins once a question can be asked.</source>
        <translation>Le mode mains libres commence dès qu’une question peut être posée.</translation>
    </message>
    <message>
        <source>Hands-free: the answer is read aloud, then it listens again. Esc ends it.</source>
        <translation>Mains libres&#xa0;: la réponse est lue à voix haute, puis l’écoute reprend. Échap y met fin.</translation>
    </message>
    <message>
        <source>Nobody spoke for {seconds} s, so hands-free has ended.</source>
        <translation>Personne n’a parlé pendant {seconds} s, le mode mains libres est donc terminé.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Editing a question. Sending it asks anew; what was asked and answered before stays beside it.</source>
        <translation>Vous modifiez une question. L’envoyer la pose de nouveau&#xa0;; ce qui a été demandé et répondu avant reste à côté.</translation>
    </message>
    <message>
        <source>Send or empty what is written here first, then edit the question.</source>
        <translation>Envoyez ou videz d’abord ce qui est écrit ici, puis modifiez la question.</translation>
    </message>
    <message>
        <source>An answer is being written. Stop it, or try again when it has ended.</source>
        <translation>Une réponse est en train de s’écrire. Arrêtez-la, ou réessayez quand elle sera finie.</translation>
    </message>
    <message>
        <source>This question could not be saved and was not asked. Send it again.</source>
        <translation>Cette question n’a pas pu être enregistrée et n’a pas été posée. Envoyez-la de nouveau.</translation>
    </message>
    <message>
        <source>This has not been asked yet.</source>
        <translation>Cela n’a pas encore été demandé.</translation>
    </message>
    <message>
        <source>Deleted a question and its answer</source>
        <translation>Une question et sa réponse supprimées</translation>
    </message>
    <message>
        <source>Deleted an answer and what followed it</source>
        <translation>Une réponse et ce qui la suivait supprimés</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Change name or colour…</source>
        <translation>Changer le nom ou la couleur…</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>Supprimer l’étiquette</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>Étiquette {name}</translation>
    </message>
    <message>
        <source>Only conversations with the label “{name}”</source>
        <translation>Seulement les conversations avec l’étiquette «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Bleu-vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Modifier l’étiquette</translation>
    </message>
    <message>
        <source>Deleted the label “{name}”</source>
        <translation>Étiquette «&#xa0;{name}&#xa0;» supprimée</translation>
    </message>
    <message>
        <source>Changed the label “{name}”</source>
        <translation>Étiquette «&#xa0;{name}&#xa0;» modifiée</translation>
    </message>
    <message>
        <source>The program ended while this voice note was being spoken. What was said until then is here.</source>
        <translation>Le programme s’est terminé pendant que cette note vocale était dictée. Ce qui a été dit jusque-là est ici.</translation>
    </message>
    <message>
        <source>Use the clipboard&apos;s picture</source>
        <translation>Prendre l’image du presse-papiers</translation>
    </message>
    <message>
        <source>Attach the copied files</source>
        <translation>Joindre les fichiers copiés</translation>
    </message>
    <message>
        <source>Quote the selected text</source>
        <translation>Citer le texte sélectionné</translation>
    </message>
    <message>
        <source>Quote the copied text</source>
        <translation>Citer le texte copié</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Question rapide</translation>
    </message>
    <message>
        <source>See the screen</source>
        <translation>Voir l’écran</translation>
    </message>
    <message>
        <source>To ask about a part of the screen, Gemma Desk has to see the screen.</source>
        <translation>Pour demander sur une partie de l’écran, Gemma Desk doit voir l’écran.</translation>
    </message>
    <message>
        <source>It looks only when you press the key, and what you choose stays on this machine. The system will ask you to allow “screen recording”; after that, start Gemma Desk again.</source>
        <translation>Il ne regarde que lorsque vous pressez la touche, et ce que vous choisissez reste sur cette machine. Le système vous demandera d’autoriser «&#xa0;l’enregistrement de l’écran&#xa0;»&#xa0;; ensuite, redémarrez Gemma Desk.</translation>
    </message>
    <message>
        <source>Ask the system</source>
        <translation>Demander au système</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Ce qui a été envoyé</translation>
    </message>
    <message>
        <source>As it is kept now. The standing instructions of then are not kept with an answer.</source>
        <translation>Tel que c’est conservé maintenant. Les consignes permanentes d’alors ne sont pas conservées avec une réponse.</translation>
    </message>
    <message>
        <source>{all}: {known} known already, {new} read in {seconds} s</source>
        <translation>{all} : {known} déjà connus, {new} lus en {seconds} s</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Premier mot</translation>
    </message>
    <message>
        <source>after {seconds} s</source>
        <translation>après {seconds} s</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Ébauches</translation>
    </message>
    <message>
        <source>{accepted} of {drafted} accepted, {share}</source>
        <translation>{accepted} sur {drafted} acceptées, {share}</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>Mémoire au plus</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>{all}, {thoughts} of them thoughts, in {seconds} s: {speed} a second</source>
        <translation>{all}, dont {thoughts} de réflexion, en {seconds} s : {speed} par seconde</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>calcule sur le processeur</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} de mémoire</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n cœur</numerusform>
            <numerusform>%n cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} free on the disk</source>
        <translation>{size} libres sur le disque</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of your {memory}.</source>
        <translation>{name} a besoin d’environ {needed} sur vos {memory}.</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of your {memory}; {free} of it are free now. Close other programs first.</source>
        <translation>{name} a besoin d’environ {needed} sur vos {memory} ; {free} sont libres en ce moment. Fermez d’abord d’autres programmes.</translation>
    </message>
    <message>
        <source>{name} needs about {needed}, and this computer has {memory}. Choose a smaller model.</source>
        <translation>{name} a besoin d’environ {needed}, et cet ordinateur a {memory}. Choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>An answer of {words} words takes about {minutes} min here, estimated from the speed of its memory.</source>
        <translation>Une réponse de {words} mots prend ici environ {minutes} min, estimé d’après la vitesse de la mémoire.</translation>
    </message>
    <message>
        <source>An answer of {words} words takes about {seconds} s here, estimated from the speed of its memory.</source>
        <translation>Une réponse de {words} mots prend ici environ {seconds} s, estimé d’après la vitesse de la mémoire.</translation>
    </message>
    <message>
        <source>where you chose</source>
        <translation>là où vous avez choisi</translation>
    </message>
    <message>
        <source>among your downloads</source>
        <translation>parmi vos téléchargements</translation>
    </message>
    <message>
        <source>on a drive that is plugged in</source>
        <translation>sur un lecteur branché</translation>
    </message>
    <message>
        <source>in Gemma Desk’s own folder</source>
        <translation>dans le dossier de Gemma Desk</translation>
    </message>
    <message>
        <source>from {program}</source>
        <translation>de {program}</translation>
    </message>
    <message>
        <source>There is no drafter for it, so answers come slower.</source>
        <translation>Il n’y a pas de modèle d’ébauche pour lui : les réponses viennent plus lentement.</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>memory</comment>
        <translation>Reste</translation>
    </message>
    <message>
        <source>{name} {size}</source>
        <translation>{name} {size}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>Autant que possible</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Couches sur la carte graphique</translation>
    </message>
    <message>
        <source>There is no graphics card here that this program can compute on.</source>
        <translation>Il n’y a pas ici de carte graphique sur laquelle ce programme puisse calculer.</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>Load it so</source>
        <translation>Le charger ainsi</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>Un autre modèle…</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>What is loaded</source>
        <translation>Ce qui est chargé</translation>
    </message>
    <message>
        <source>How it is loaded</source>
        <translation>Comment il est chargé</translation>
    </message>
    <message>
        <source>How much of a conversation the model can hold.</source>
        <translation>Combien d’une conversation le modèle peut retenir.</translation>
    </message>
    <message>
        <source>Those run faster. What does not fit there stays on the processor.</source>
        <translation>Elles vont plus vite. Ce qui n’y tient pas reste sur le processeur.</translation>
    </message>
    <message>
        <source>What that takes</source>
        <translation>Ce que cela demande</translation>
    </message>
    <message>
        <source>They change how the model answers. All files must have been made for this model.</source>
        <translation>Ils changent la façon dont le modèle répond. Tous les fichiers doivent avoir été faits pour ce modèle.</translation>
    </message>
    <message>
        <source>LoRA adapters</source>
        <translation>Adaptateurs LoRA</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter</source>
        <translation>Choisir un adaptateur LoRA</translation>
    </message>
    <message>
        <source>That takes {needed}, and {free} are free. Choose a smaller context window.</source>
        <translation>Cela demande {needed}, et {free} sont libres. Choisissez une fenêtre de contexte plus petite.</translation>
    </message>
    <message>
        <source>A context window of {tokens}: {needed} of the {free} that are free without it.</source>
        <translation>Une fenêtre de contexte de {tokens} : {needed} sur les {free} libres sans lui.</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>Images et son</translation>
    </message>
    <message>
        <source>Drafter</source>
        <translation>Modèle d’ébauche</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>It came with the program and answers until another model is chosen.</source>
        <translation>Il est venu avec le programme et répond jusqu’à ce qu’un autre modèle soit choisi.</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>Vous l’avez choisi.</translation>
    </message>
    <message>
        <source>It has no projector, so it neither sees nor hears.</source>
        <translation>Il n’a pas de projecteur : il ne voit ni n’entend.</translation>
    </message>
    <message>
        <source>Its drafter makes answers faster.</source>
        <translation>Son modèle d’ébauche accélère les réponses.</translation>
    </message>
    <message>
        <source>It holds {tokens} and took {size} when it was loaded.</source>
        <translation>Il retient {tokens} et a pris {size} une fois chargé.</translation>
    </message>
    <message>
        <source>{number} of its {total} layers are on {card}.</source>
        <translation>{number} de ses {total} couches sont sur {card}.</translation>
    </message>
    <message>
        <source>Something is still being read or spoken. Go on in the main window after that.</source>
        <translation>Quelque chose est encore en cours de lecture ou de parole. Continuez ensuite dans la fenêtre principale.</translation>
    </message>
    <message>
        <source>The conversations cannot be opened</source>
        <translation>Les conversations ne peuvent pas être ouvertes</translation>
    </message>
    <message>
        <source>Looking for copies …</source>
        <translation>Recherche de copies …</translation>
    </message>
    <message>
        <source>There is no copy that is whole.</source>
        <translation>Il n&apos;y a pas de copie intacte.</translation>
    </message>
    <message>
        <source>Your conversations cannot be opened</source>
        <translation>Vos conversations ne peuvent pas être ouvertes</translation>
    </message>
    <message>
        <source>Whatever you choose, nothing is deleted: the file as it is now stays beside the new one.</source>
        <translation>Quel que soit votre choix, rien n&apos;est effacé : le fichier tel qu&apos;il est reste à côté du nouveau.</translation>
    </message>
    <message>
        <source>Older copies</source>
        <translation>Copies plus anciennes</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Takes what makes sense into a new file. Some of it may be missing or be wrong; you are told how much.</source>
        <translation>Reprend dans un nouveau fichier ce qui a un sens. Une partie peut manquer ou être fausse ; on vous dit combien.</translation>
    </message>
    <message>
        <source>Read what can still be read</source>
        <translation>Lire ce qui peut encore l&apos;être</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>With no conversations. A backup file that you made can be restored then, from the menu.</source>
        <translation>Sans conversations. Une sauvegarde que vous avez faite peut alors être restaurée depuis le menu.</translation>
    </message>
    <message>
        <source>Start with none</source>
        <translation>Commencer sans conversations</translation>
    </message>
    <message>
        <source>After you plugged in a drive, made room, or closed what used the file.</source>
        <translation>Après avoir branché un disque, fait de la place ou fermé ce qui utilisait le fichier.</translation>
    </message>
    <message>
        <source>Open the same file once more</source>
        <translation>Ouvrir de nouveau le même fichier</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuer avec elle</translation>
    </message>
    <message>
        <source>Go on with the copy of {when}</source>
        <translation>Continuer avec la copie du {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s). What was written later is in the file that is kept.</source>
        <translation>
            <numerusform>%n conversation. Ce qui a été écrit plus tard est dans le fichier conservé.</numerusform>
            <numerusform>%n conversations. Ce qui a été écrit plus tard est dans le fichier conservé.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of {when}</source>
        <translation>La copie du {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) here now.</source>
        <translation>
            <numerusform>%n conversation est là maintenant.</numerusform>
            <numerusform>%n conversations sont là maintenant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, or not all of it.</source>
        <translation>
            <numerusform>%n n&apos;a pas pu être lue, ou pas en entier.</numerusform>
            <numerusform>%n n&apos;ont pas pu être lues, ou pas en entier.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there is kept as {name}.</source>
        <translation>Ce qui était là est conservé sous {name}.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Without it nobody can read your conversations, you neither: it cannot be recovered.</source>
        <translation>Sans elle, personne ne peut lire vos conversations, vous non plus : elle ne peut pas être récupérée.</translation>
    </message>
    <message>
        <source>Passphrase there is</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Nouvelle phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher ce qui est tapé</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Retirer la phrase secrète</translation>
    </message>
    <message>
        <source>Type the passphrase there is first. Nothing was changed.</source>
        <translation>Tapez d’abord la phrase secrète actuelle. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A passphrase has at least {n} characters; several words are better. Nothing was changed.</source>
        <translation>Une phrase secrète a au moins {n} caractères ; plusieurs mots valent mieux. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The two new ones differ. Nothing was changed. Type them again.</source>
        <translation>Les deux nouvelles diffèrent. Rien n’a été modifié. Tapez-les de nouveau.</translation>
    </message>
    <message>
        <source>Your conversations, attachments and recordings are encrypted, and open with your passphrase.</source>
        <translation>Vos conversations, pièces jointes et enregistrements sont chiffrés et s’ouvrent avec votre phrase secrète.</translation>
    </message>
    <message>
        <source>Another passphrase rewrites nothing; a copy of the data folder from before still opens with the old one. To remove it writes everything anew, unencrypted.</source>
        <translation>Une autre phrase secrète ne réécrit rien ; une copie antérieure du dossier de données s’ouvre encore avec l’ancienne. La retirer réécrit tout, sans chiffrement.</translation>
    </message>
    <message>
        <source>Encrypts your conversations, attachments and recordings, and what the model keeps of them. The passphrase is asked for at each start.</source>
        <translation>Chiffre vos conversations, pièces jointes et enregistrements, et ce que le modèle en garde. La phrase secrète est demandée à chaque démarrage.</translation>
    </message>
    <message>
        <source>Everything is written anew, and older copies in the data folder are removed. Settings, with your standing instructions and modes, are not encrypted, nor are exports and backups that you make.</source>
        <translation>Tout est réécrit et les copies plus anciennes du dossier de données sont supprimées. Les réglages, avec vos consignes permanentes et vos modes, ne sont pas chiffrés, pas plus que les exports et sauvegardes que vous faites.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Définir la phrase secrète</translation>
    </message>
    <message>
        <source>An answer is being written. Nothing was changed. Wait for its end, then try again.</source>
        <translation>Une réponse est en cours d’écriture. Rien n’a été modifié. Attendez sa fin, puis réessayez.</translation>
    </message>
    <message>
        <source>Cancelled. Everything is as it was.</source>
        <translation>Annulé. Tout est comme avant.</translation>
    </message>
    <message>
        <source>The passphrase is removed. Nothing is encrypted any more.</source>
        <translation>La phrase secrète est retirée. Plus rien n’est chiffré.</translation>
    </message>
    <message>
        <source>The passphrase is set, and everything is encrypted. It is asked for at the next start.</source>
        <translation>La phrase secrète est définie et tout est chiffré. Elle sera demandée au prochain démarrage.</translation>
    </message>
    <message>
        <source>The new passphrase holds from the next start on.</source>
        <translation>La nouvelle phrase secrète vaut dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Gemma Desk is locked</source>
        <translation>Gemma Desk est verrouillé</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Your conversations open with your passphrase.</source>
        <translation>Vos conversations s’ouvrent avec votre phrase secrète.</translation>
    </message>
</context>
</TS>
