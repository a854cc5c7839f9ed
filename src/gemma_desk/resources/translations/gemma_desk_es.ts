<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> ({free} MB are free there)</source>
        <translation> (allí hay {free} MB libres)</translation>
    </message>
    <message>
        <source> of text</source>
        <translation> de texto</translation>
    </message>
    <message>
        <source>(not understood)</source>
        <translation>(no se ha entendido)</translation>
    </message>
    <message>
        <source>16-bit brightness is reduced to 8 bits.</source>
        <translation>El brillo de 16 bits se reduce a 8 bits.</translation>
    </message>
    <message>
        <source>4 bits (Q4_0), Google’s own file</source>
        <translation>4 bits (Q4_0), el archivo de Google</translation>
    </message>
    <message>
        <source>4 bits (UD-Q4_K_XL), text alone</source>
        <translation>4 bits (UD-Q4_K_XL), solo texto</translation>
    </message>
    <message>
        <source>4 bits (UD-Q4_K_XL), the best of its size</source>
        <translation>4 bits (UD-Q4_K_XL), el mejor de su tamaño</translation>
    </message>
    <message>
        <source>8 bits (Q8_0), closest to the original, slower</source>
        <translation>8 bits (Q8_0), lo más cercano al original, más lento</translation>
    </message>
    <message>
        <source>; {left_out_s} s of silence between and around them are left out</source>
        <translation>; se omiten {left_out_s} s de silencio entre ellos y alrededor</translation>
    </message>
    <message>
        <source>A backup waits to be restored with the next start. Nothing was changed. Start Gemma Desk again first.</source>
        <translation>Una copia de seguridad espera a restaurarse en el próximo inicio. No se ha cambiado nada. Reinicie antes Gemma Desk.</translation>
    </message>
    <message>
        <source>A backup waits to be restored, but the conversations in {folder} are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>Hay una copia de seguridad pendiente de restaurar, pero otro Gemma Desk está usando las conversaciones de {folder}. No se ha cambiado nada. Cierre el otro e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>A file was read into something that is neither picture nor sound. Nothing was added or lost.</source>
        <translation>Un archivo se leyó como algo que no es ni imagen ni sonido. No se ha añadido ni perdido nada.</translation>
    </message>
    <message>
        <source>A part of page {numbers} of {n_pages}, drawn anew.</source>
        <translation>Una parte de la página {numbers} de {n_pages}, dibujada de nuevo.</translation>
    </message>
    <message>
        <source>A part of {width}×{height}: {width_2}×{height_2} pixels.</source>
        <translation>Una parte de {width}×{height}: {width_2}×{height_2} píxeles.</translation>
    </message>
    <message>
        <source>A picture or sound could not be projected ({recent_errors}). The question was kept. Remove the attachment or ask again.</source>
        <translation>Una imagen o un sonido no se ha podido proyectar ({recent_errors}). La pregunta se conserva. Quite el adjunto o pregunte de nuevo.</translation>
    </message>
    <message>
        <source>A question was asked while another was being answered. Stop that one first.</source>
        <translation>Se hizo una pregunta mientras se respondía a otra. Detenga esa primero.</translation>
    </message>
    <message>
        <source>A sound was to be heard while a question was being answered. Stop that one first.</source>
        <translation>Se iba a escuchar un sonido mientras se respondía a una pregunta. Detenga esa primero.</translation>
    </message>
    <message>
        <source>An answer was to go on while another was being written. Stop that one first.</source>
        <translation>Una respuesta iba a continuar mientras se escribía otra. Detenga esa primero.</translation>
    </message>
    <message>
        <source>An attachment of this conversation cannot be read: {strerror} ({path}). The text is untouched. Attach the original file again.</source>
        <translation>Un adjunto de esta conversación no se puede leer: {strerror} ({path}). El texto está intacto. Adjunte de nuevo el archivo original.</translation>
    </message>
    <message>
        <source>An attachment was changed on the disk ({path}, now {n_data} bytes). The text is untouched. Attach the original file again.</source>
        <translation>Un adjunto ha cambiado en el disco ({path}, ahora {n_data} bytes). El texto está intacto. Adjunte de nuevo el archivo original.</translation>
    </message>
    <message>
        <source>An attachment was to be kept under a name that is not its own. It was not kept.</source>
        <translation>Un adjunto iba a guardarse con un nombre que no es el suyo. No se ha guardado.</translation>
    </message>
    <message>
        <source>Another Gemma Desk is at work in {folder} already. Nothing was changed. Wait until it has finished, or stop it first.</source>
        <translation>Otro Gemma Desk ya está trabajando en {folder}. No se ha cambiado nada. Espere a que termine o deténgalo primero.</translation>
    </message>
    <message>
        <source>Another program has {key} already. Choose another key, or free it there.</source>
        <translation>Otro programa ya tiene {key}. Elija otra tecla o libérela allí.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo copia de seguridad</translation>
    </message>
    <message>
        <source>Big5, Chinese</source>
        <translation>Big5, chino</translation>
    </message>
    <message>
        <source>Brightness is scaled: {low} is black, {high} is white.</source>
        <translation>El brillo se ajusta: {low} es negro, {high} es blanco.</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Comprobando la copia de seguridad</translation>
    </message>
    <message>
        <source>Colours are converted from “{described}” to sRGB.</source>
        <translation>Los colores se convierten de «{described}» a sRGB.</translation>
    </message>
    <message>
        <source>Context window {context_tokens} instead of {context_tokens_2} tokens</source>
        <translation>Ventana de contexto de {context_tokens} tokens en vez de {context_tokens_2}</translation>
    </message>
    <message>
        <source>Damaged or too large, and left out: page {shown_page_range}.</source>
        <translation>Dañada o demasiado grande, y omitida: página {shown_page_range}.</translation>
    </message>
    <message>
        <source>Damaged or too large, and left out: pages {shown_page_range}.</source>
        <translation>Dañadas o demasiado grandes, y omitidas: páginas {shown_page_range}.</translation>
    </message>
    <message>
        <source>Decrypting everything</source>
        <translation>Descifrando todo</translation>
    </message>
    <message>
        <source>Drafting has not been measured on this machine yet.</source>
        <translation>Los borradores aún no se han medido en este equipo.</translation>
    </message>
    <message>
        <source>Drafting was switched off for this question.</source>
        <translation>Los borradores estaban desactivados para esta pregunta.</translation>
    </message>
    <message>
        <source>Encrypting everything</source>
        <translation>Cifrando todo</translation>
    </message>
    <message>
        <source>Everything is written anew beside what is there, which needs {needed} MB in {folder}; {free} MB are free. Nothing was changed. Make room there, then try again.</source>
        <translation>Todo se escribe de nuevo junto a lo que hay; hacen falta {needed} MB en {folder} y hay {free} MB libres. No se ha cambiado nada. Libere espacio allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Exporting attachments</source>
        <translation>Exportando adjuntos</translation>
    </message>
    <message>
        <source>GB 18030, Chinese</source>
        <translation>GB 18030, chino</translation>
    </message>
    <message>
        <source>Gemma Desk conversations {isoformat}</source>
        <translation>Conversaciones de Gemma Desk {isoformat}</translation>
    </message>
    <message>
        <source>Gemma Desk is set to stay offline, so no connection was opened: 0 bytes were sent. What is here is kept. Allow connections in the settings, or copy the files from elsewhere and import them.</source>
        <translation>Gemma Desk está configurado para no conectarse, así que no se abrió ninguna conexión: se enviaron 0 bytes. Lo que hay aquí se conserva. Permita las conexiones en los ajustes, o copie los archivos desde otro lugar e impórtelos.</translation>
    </message>
    <message>
        <source>Heard in {n_spans} pieces, cut in pauses{silence}.</source>
        <translation>Oído en {n_spans} fragmentos, cortados en las pausas{silence}.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>It has {n_bytes} MB; JSON of up to {document_mb} MB can be imported again. Export as a ZIP file for that.</source>
        <translation>Tiene {n_bytes} MB; se puede volver a importar JSON de hasta {document_mb} MB. Para eso, exporte como archivo ZIP.</translation>
    </message>
    <message>
        <source>It holds {architecture}, which is another kind of model.</source>
        <translation>Contiene {architecture}, que es otro tipo de modelo.</translation>
    </message>
    <message>
        <source>It holds {join}, which is another kind of model.</source>
        <translation>Contiene {join}, que es otro tipo de modelo.</translation>
    </message>
    <message>
        <source>It is a LoRA adapter, not a model.</source>
        <translation>Es un adaptador LoRA, no un modelo.</translation>
    </message>
    <message>
        <source>It is a form for Adobe’s reader (XFA); only its plain pages are read.</source>
        <translation>Es un formulario para el lector de Adobe (XFA); solo se leen sus páginas simples.</translation>
    </message>
    <message>
        <source>It is a video; its sound is taken and its pictures are left out.</source>
        <translation>Es un vídeo; se toma su sonido y se omiten sus imágenes.</translation>
    </message>
    <message>
        <source>It is one part of a model that was cut into several files; one that is in one file is needed.</source>
        <translation>Es una parte de un modelo dividido en varios archivos; se necesita uno que esté en un solo archivo.</translation>
    </message>
    <message>
        <source>It is very long, so it is sent in {n_parts} parts that overlap, in order.</source>
        <translation>Es muy larga, así que se envía en {n_parts} partes que se solapan, en orden.</translation>
    </message>
    <message>
        <source>It was not downloaded to its end.</source>
        <translation>No se descargó hasta el final.</translation>
    </message>
    <message>
        <source>Its brightness goes beyond the screen’s (HDR); it is sent as it is and looks pale.</source>
        <translation>Su brillo va más allá del de la pantalla (HDR); se envía tal cual y se ve pálido.</translation>
    </message>
    <message>
        <source>Its projector is within the same file, as Ollama makes it, where one in a file of its own is needed.</source>
        <translation>Su proyector está dentro del mismo archivo, como lo hace Ollama; se necesita uno en un archivo propio.</translation>
    </message>
    <message>
        <source>Its sound cannot be read and is left out.</source>
        <translation>Su sonido no se puede leer y se omite.</translation>
    </message>
    <message>
        <source>Its sound is longer than {max_long_seconds} hours and left out.</source>
        <translation>Su sonido dura más de {max_long_seconds} horas y se omite.</translation>
    </message>
    <message>
        <source>Its sound is silent and left out.</source>
        <translation>Su sonido es silencio y se omite.</translation>
    </message>
    <message>
        <source>KOI8-R, Cyrillic</source>
        <translation>KOI8-R, cirílico</translation>
    </message>
    <message>
        <source>KV cache in 8 bits (q8_0) instead of 16</source>
        <translation>Caché KV de 8 bits (q8_0) en vez de 16</translation>
    </message>
    <message>
        <source>Lab colours are converted to screen colours.</source>
        <translation>Los colores Lab se convierten en colores de pantalla.</translation>
    </message>
    <message>
        <source>Lately {first} of first drafts were accepted in {kind}</source>
        <translation>Últimamente se aceptó el {first} de los primeros borradores ({kind})</translation>
    </message>
    <message>
        <source>Left out: {join}.</source>
        <translation>Omitido: {join}.</translation>
    </message>
    <message>
        <source>Loading was stopped. Nothing was lost.</source>
        <translation>La carga se ha detenido. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>MP4 or MOV</source>
        <translation>MP4 o MOV</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Moviendo</translation>
    </message>
    <message>
        <source>No drafter, so answers may come slower</source>
        <translation>Sin modelo de borradores, así que las respuestas pueden tardar más</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one to speak notes; all else works without.</source>
        <translation>No se ha encontrado ningún micrófono. Conecte uno para dictar notas; todo lo demás funciona sin él.</translation>
    </message>
    <message>
        <source>No microphone was found: one is needed and 0 are connected. Nothing was lost; connect one and hold to talk again.</source>
        <translation>No se ha encontrado ningún micrófono: se necesita uno y hay 0 conectados. No se ha perdido nada; conecte uno y mantenga pulsado para hablar de nuevo.</translation>
    </message>
    <message>
        <source>No model is loaded. The question was kept. Choose a model and ask again.</source>
        <translation>No hay ningún modelo cargado. La pregunta se conserva. Elija un modelo y pregunte de nuevo.</translation>
    </message>
    <message>
        <source>No words were understood in {join} ({seconds} s), so there was nothing to answer. The sound is kept: write what was said with its pencil, or try once more.</source>
        <translation>No se ha entendido ninguna palabra en {join} ({seconds} s), así que no había nada que responder. El sonido se conserva: escriba lo que se dijo con su lápiz, o inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Nobody has said here which licence {name} is under. Look at the model&apos;s page before you use it.</source>
        <translation>Aquí no se ha indicado bajo qué licencia está {name}. Consulte la página del modelo antes de usarlo.</translation>
    </message>
    <message>
        <source>Nothing can be read in {folder}. It was left as it is. Go on with a copy, or with none.</source>
        <translation>No se puede leer nada en {folder}. Se ha dejado como está. Siga con una copia, o sin conversaciones.</translation>
    </message>
    <message>
        <source>Nothing is heard in this part.</source>
        <translation>En esta parte no se oye nada.</translation>
    </message>
    <message>
        <source>Nothing to play on was found: one loudspeaker is needed and 0 are connected. Nothing was lost; connect one, or headphones, and press play again.</source>
        <translation>No se ha encontrado dónde reproducir: se necesita un altavoz y hay 0 conectados. No se ha perdido nada; conecte uno, o unos auriculares, y pulse reproducir de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Download the file again.</source>
        <translation>No se ha cambiado nada. Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Of “{label}” none of {n_numbers} pages can be read: they are damaged or too large to draw. Nothing was added; open it in its own program, print it to a new PDF and add that.</source>
        <translation>De «{label}» no se puede leer ninguna de las {n_numbers} páginas: están dañadas o son demasiado grandes para dibujarlas. No se ha añadido nada; ábralo en su programa, imprímalo en un PDF nuevo y añádalo.</translation>
    </message>
    <message>
        <source>Of “{label}” {n_done} of {n_numbers} pages were drawn in {max_draw_all_s} s, the most one file may take. Nothing was added; choose fewer pages, such as {shown_page_range}.</source>
        <translation>De «{label}» se dibujaron {n_done} de {n_numbers} páginas en {max_draw_all_s} s, lo máximo que puede tardar un archivo. No se ha añadido nada; elija menos páginas, como {shown_page_range}.</translation>
    </message>
    <message>
        <source>Of “{label}” {n_done} of {n_wanted} pages were read in {max_read_s} s, the most one file may take. Nothing was added; choose fewer pages, such as 1-{max}.</source>
        <translation>De «{label}» se leyeron {n_done} de {n_wanted} páginas en {max_read_s} s, lo máximo que puede tardar un archivo. No se ha añadido nada; elija menos páginas, como 1-{max}.</translation>
    </message>
    <message>
        <source>Only {seconds} s were recorded and at least {min_seconds} s are needed. Nothing was lost; hold on while you speak.</source>
        <translation>Solo se grabaron {seconds} s y se necesitan al menos {min_seconds} s. No se ha perdido nada; mantenga pulsado mientras habla.</translation>
    </message>
    <message>
        <source>Page {number} of “{label}” is damaged or too large to draw. Nothing was added; choose other pages.</source>
        <translation>La página {number} de «{label}» está dañada o es demasiado grande para dibujarla. No se ha añadido nada; elija otras páginas.</translation>
    </message>
    <message>
        <source>Pictures of detail {detail} instead of {detail_2} at most</source>
        <translation>Imágenes de detalle {detail} como máximo en vez de {detail_2}</translation>
    </message>
    <message>
        <source>Printing colours (CMYK) are converted to screen colours.</source>
        <translation>Los colores de imprenta (CMYK) se convierten en colores de pantalla.</translation>
    </message>
    <message>
        <source>Read as {old_encodings}; if letters look wrong, save it as UTF-8.</source>
        <translation>Leído como {old_encodings}; si las letras se ven mal, guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>Resampled from {rate_hz} Hz to {sample_rate_hz} Hz.</source>
        <translation>Convertido de {rate_hz} Hz a {sample_rate_hz} Hz.</translation>
    </message>
    <message>
        <source>Shift JIS, Japanese</source>
        <translation>Shift JIS, japonés</translation>
    </message>
    <message>
        <source>Silence at both ends was left out by Gemma Desk.</source>
        <translation>Gemma Desk ha omitido el silencio de ambos extremos.</translation>
    </message>
    <message>
        <source>Something in Gemma Desk went wrong ({name}), sorry. What was written is kept. Try again; the log has the details.</source>
        <translation>Algo ha fallado en Gemma Desk ({name}), disculpe. Lo escrito se conserva. Inténtelo de nuevo; los detalles están en el registro.</translation>
    </message>
    <message>
        <source>Something in the program went wrong while the file was read. Nothing was added or lost.</source>
        <translation>Algo ha fallado en el programa al leer el archivo. No se ha añadido ni perdido nada.</translation>
    </message>
    <message>
        <source>Starting with the system could not be changed: {strerror}. Everything is as it was. Add or remove the program in the system&apos;s own settings.</source>
        <translation>No se pudo cambiar el inicio con el sistema: {strerror}. Todo está como estaba. Añada o quite el programa en los ajustes del propio sistema.</translation>
    </message>
    <message>
        <source>The LoRA adapters cannot be used together. Nothing was lost. Leave one out.</source>
        <translation>Los adaptadores LoRA no se pueden usar juntos. No se perdió nada. Quite uno.</translation>
    </message>
    <message>
        <source>The backup is whole: {held}.</source>
        <translation>La copia de seguridad está completa: {held}.</translation>
    </message>
    <message>
        <source>The backup needs {needed} MB in {folder}, {free} MB are free. Nothing was changed. Make room there, then try again.</source>
        <translation>La copia de seguridad necesita {needed} MB en {folder}; hay {free} MB libres. No se ha cambiado nada. Libere espacio allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The connection could not be written down in {path}: {strerror}. It was not made, and nothing was lost. Make room there, then go on.</source>
        <translation>La conexión no se pudo anotar en {path}: {strerror}. No se estableció y no se ha perdido nada. Haga sitio allí y continúe.</translation>
    </message>
    <message>
        <source>The conversation takes {n_body} MB with its pictures and sounds, but the engine takes at most {max_frame_bytes} MB at once. Nothing was lost. Remove some of them or begin a new conversation.</source>
        <translation>La conversación ocupa {n_body} MB con sus imágenes y sonidos, pero el motor admite {max_frame_bytes} MB a la vez como máximo. No se ha perdido nada. Quite algunos o empiece una conversación nueva.</translation>
    </message>
    <message>
        <source>The conversation takes {prompt_tokens} tokens, but the context window has room for {room}. Nothing was lost. Shorten the question, lower a picture&apos;s detail or begin a new conversation.</source>
        <translation>La conversación ocupa {prompt_tokens} tokens, pero la ventana de contexto tiene espacio para {room}. No se ha perdido nada. Acorte la pregunta, reduzca el detalle de una imagen o empiece una conversación nueva.</translation>
    </message>
    <message>
        <source>The conversations in {folder} are in use by another Gemma Desk; waited {busy_s} s. Nothing was changed. Close the other one, then try again.</source>
        <translation>Otro Gemma Desk está usando las conversaciones de {folder}; se ha esperado {busy_s} s. No se ha cambiado nada. Cierre el otro e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The conversations in {folder} are locked with a passphrase, which was not given. Nothing was changed. Give the passphrase.</source>
        <translation>Las conversaciones de {folder} están bloqueadas con una frase de contraseña que no se ha indicado. No se ha cambiado nada. Indique la frase de contraseña.</translation>
    </message>
    <message>
        <source>The conversations in {folder} cannot be used ({error}). What was saved is untouched. Try again.</source>
        <translation>Las conversaciones de {folder} no se pueden usar ({error}). Lo guardado está intacto. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The conversations in {folder} wait for their passphrase to be set or taken away, but they are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>En las conversaciones de {folder} se va a poner o quitar la frase de contraseña, pero otro Gemma Desk las está usando. No se ha cambiado nada. Cierre el otro e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The conversations in {parent} were written by a newer Gemma Desk: they have form {version}, this program reads up to {newest}. They were left alone. Install the newer one.</source>
        <translation>Las conversaciones de {parent} las escribió un Gemma Desk más nuevo: tienen la forma {version}; este programa lee hasta la {newest}. No se han tocado. Instale el más nuevo.</translation>
    </message>
    <message>
        <source>The conversations wait to be moved, but those in {folder} are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>Las conversaciones esperan a ser movidas, pero otro Gemma Desk está usando las de {folder}. No se ha cambiado nada. Cierre el otro e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The conversations were moved to {folder}, which is not there now. Nothing was changed. Plug in the drive it is on, or remove {usual} to start with none.</source>
        <translation>Las conversaciones se movieron a {folder}, que ahora no está. No se ha cambiado nada. Conecte la unidad donde está, o quite {usual} para empezar sin ninguna.</translation>
    </message>
    <message>
        <source>The default microphone</source>
        <translation>El micrófono predeterminado</translation>
    </message>
    <message>
        <source>The desktop did not give {key}. Choose a key in its settings for this program.</source>
        <translation>El escritorio no concedió {key}. Elija una tecla para este programa en sus ajustes.</translation>
    </message>
    <message>
        <source>The desktop gives no keys to programs here ({refused}). Bind `gemma-desk quick-ask` and `gemma-desk capture` to keys in the desktop&apos;s own settings.</source>
        <translation>Aquí el escritorio no da teclas a los programas ({refused}). Asigne teclas a `gemma-desk quick-ask` y `gemma-desk capture` en los ajustes del escritorio.</translation>
    </message>
    <message>
        <source>The disk did not take or give what was asked ({error}). {full_sentence}</source>
        <translation>El disco no aceptó o no entregó lo que se le pidió ({error}). {full_sentence}</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: about 10 MB are needed, {free_bytes} MB are free. What was saved before is untouched. Free some space, then try again.</source>
        <translation>El disco de {folder} está lleno: se necesitan unos 10 MB y hay {free_bytes} MB libres. Lo guardado antes está intacto. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk of {parent} is full: {size} are still needed, and {size_2} are free. What was downloaded is kept. Make room there, then go on.</source>
        <translation>El disco de {parent} está lleno: aún se necesitan {size} y hay {size_2} libres. Lo descargado se conserva. Haga sitio allí y continúe.</translation>
    </message>
    <message>
        <source>The display cannot be asked for keys: {gone}.</source>
        <translation>No se le pueden pedir teclas a la pantalla: {gone}.</translation>
    </message>
    <message>
        <source>The drafter cannot be used: {sentence}</source>
        <translation>El modelo de borradores no se puede usar: {sentence}</translation>
    </message>
    <message>
        <source>The engine made a mistake; sorry. The question was kept. Ask again.</source>
        <translation>El motor ha cometido un error, disculpe. La pregunta se conserva. Pregunte de nuevo.</translation>
    </message>
    <message>
        <source>The engine process could not be started ({strerror}). The question was kept. Install the program again if this stays.</source>
        <translation>El proceso del motor no se ha podido iniciar ({strerror}). La pregunta se conserva. Si esto continúa, vuelva a instalar el programa.</translation>
    </message>
    <message>
        <source>The engine stopped without saying why, sorry. What was written is kept. Try again.</source>
        <translation>El motor se ha detenido sin decir por qué, disculpe. Lo escrito se conserva. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Ask in other words, or begin a new conversation.</source>
        <translation>El motor se ha detenido {most_deaths} veces con esta pregunta: {reason}. No se ha perdido nada. Durante {within_minutes} minutos no se inicia de nuevo para ella. Pregunte con otras palabras o empiece una conversación nueva.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Begin a new conversation without {earlier}.</source>
        <translation>El motor se ha detenido {most_deaths} veces con esta pregunta: {reason}. No se ha perdido nada. Durante {within_minutes} minutos no se inicia de nuevo para ella. Empiece una conversación nueva sin {earlier}.</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Leave out {names} and ask again.</source>
        <translation>El motor se ha detenido {most_deaths} veces con esta pregunta: {reason}. No se ha perdido nada. Durante {within_minutes} minutos no se inicia de nuevo para ella. Quite {names} y pregunte de nuevo.</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}. What it had written stays. It starts again when you ask again.</source>
        <translation>El motor se ha detenido: {reason}. Lo que había escrito se queda. Se inicia de nuevo cuando usted vuelva a preguntar.</translation>
    </message>
    <message>
        <source>The file ends early; what is there is read.</source>
        <translation>El archivo termina antes de tiempo; se lee lo que hay.</translation>
    </message>
    <message>
        <source>The file ends early; what is there is sent.</source>
        <translation>El archivo termina antes de tiempo; se envía lo que hay.</translation>
    </message>
    <message>
        <source>The first of at least {n_frames} pages is sent.</source>
        <translation>Se envía la primera de al menos {n_frames} páginas.</translation>
    </message>
    <message>
        <source>The first of {n_frames} frames is sent.</source>
        <translation>Se envía el primero de {n_frames} fotogramas.</translation>
    </message>
    <message>
        <source>The first of {n_frames} pages is sent.</source>
        <translation>Se envía la primera de {n_frames} páginas.</translation>
    </message>
    <message>
        <source>The first of {n_tracks} sound tracks is taken.</source>
        <translation>Se toma la primera de {n_tracks} pistas de sonido.</translation>
    </message>
    <message>
        <source>The first {max_frames} s of {seconds} s are sent; choose another part if you want that.</source>
        <translation>Se envían los primeros {max_frames} s de {seconds} s; elija otra parte si lo prefiere.</translation>
    </message>
    <message>
        <source>The first {n_pages} of {n_pages_2} pages are sent: at most {most_drawn} can go as pictures of {detail} tokens each. Choose other pages, or send them as text.</source>
        <translation>Se envían las primeras {n_pages} de {n_pages_2} páginas: como máximo {most_drawn} pueden ir como imágenes de {detail} tokens cada una. Elija otras páginas o envíelas como texto.</translation>
    </message>
    <message>
        <source>The hub does not let your access token have {repository} (answer {status}). What was downloaded is kept. Accept the model&apos;s terms on its page, then go on.</source>
        <translation>El repositorio de modelos no permite a su token de acceso obtener {repository} (respuesta {status}). Lo descargado se conserva. Acepte las condiciones en la página del modelo y continúe.</translation>
    </message>
    <message>
        <source>The hub has no {file} in {repository} at revision {revision} (answer 404). What was downloaded is kept. Choose another model, or check the spelling.</source>
        <translation>El repositorio de modelos no tiene {file} en {repository} en la revisión {revision} (respuesta 404). Lo descargado se conserva. Elija otro modelo o revise la ortografía.</translation>
    </message>
    <message>
        <source>The hub lets only people it knows have {repository} (answer {status}). What was downloaded is kept. Accept the model&apos;s terms on its page, put your access token into HF_TOKEN, then go on.</source>
        <translation>El repositorio de modelos solo entrega {repository} a quien conoce (respuesta {status}). Lo descargado se conserva. Acepte las condiciones en la página del modelo, ponga su token de acceso en HF_TOKEN y continúe.</translation>
    </message>
    <message>
        <source>The hub tells no size and checksum of {file}, so nothing could prove that it is right. Nothing was downloaded. Choose another source, or get the file yourself and import it.</source>
        <translation>El repositorio de modelos no indica el tamaño ni la suma de comprobación de {file}, así que nada podría demostrar que es correcto. No se ha descargado nada. Elija otra fuente, o consiga el archivo usted mismo e impórtelo.</translation>
    </message>
    <message>
        <source>The list of your own models, {path}, cannot be read. Nothing was changed. Put it right or delete it.</source>
        <translation>La lista de sus propios modelos, {path}, no se puede leer. No se ha cambiado nada. Corríjala o bórrela.</translation>
    </message>
    <message>
        <source>The loaded model {missing}, so it cannot take the {value}. The question was kept. Add the model&apos;s mmproj file to its folder and load it again, or remove the attachment.</source>
        <translation>El modelo cargado {missing}, así que no admite el adjunto ({value}). La pregunta se conserva. Añada el archivo mmproj del modelo a su carpeta y cárguelo de nuevo, o quite el adjunto.</translation>
    </message>
    <message>
        <source>The loudspeaker {reason}, or was unplugged. Nothing was lost; end the other program or plug it in again, then press play again.</source>
        <translation>El altavoz {reason}, o se ha desconectado. No se ha perdido nada; cierre el otro programa o conéctelo de nuevo, y vuelva a pulsar reproducir.</translation>
    </message>
    <message>
        <source>The loudspeaker “{device}” stopped taking sound: it was unplugged or taken by another program. Nothing was lost; plug it in again, or choose another in the system&apos;s settings, and press play again.</source>
        <translation>El altavoz «{device}» dejó de aceptar sonido: se desconectó o lo tomó otro programa. No se ha perdido nada; conéctelo de nuevo o elija otro en los ajustes del sistema, y vuelva a pulsar reproducir.</translation>
    </message>
    <message>
        <source>The main one of {n_frames} pictures is sent.</source>
        <translation>Se envía la principal de {n_frames} imágenes.</translation>
    </message>
    <message>
        <source>The microphone “{device}”</source>
        <translation>El micrófono «{device}»</translation>
    </message>
    <message>
        <source>The microphone “{name}” is not connected; there are {n_others} others. Nothing was lost; connect it or choose another in the settings.</source>
        <translation>El micrófono «{name}» no está conectado; hay otros {n_others}. No se ha perdido nada; conéctelo o elija otro en los ajustes.</translation>
    </message>
    <message>
        <source>The model answered with values that are not numbers, so its files are damaged or do not belong together. The question was kept. Check the sha256 sums of the model files.</source>
        <translation>El modelo respondió con valores que no son números, así que sus archivos están dañados o no van juntos. La pregunta se conserva. Compruebe las sumas sha256 de los archivos del modelo.</translation>
    </message>
    <message>
        <source>The model could not be evaluated ({recent_errors}). The question was kept. Ask again; if it happens again, choose a smaller context window.</source>
        <translation>El modelo no se ha podido evaluar ({recent_errors}). La pregunta se conserva. Pregunte de nuevo; si vuelve a ocurrir, elija una ventana de contexto menor.</translation>
    </message>
    <message>
        <source>The model has no drafter file.</source>
        <translation>El modelo no tiene archivo de borradores.</translation>
    </message>
    <message>
        <source>The model wrote no summary. Nothing was lost, and all of the conversation is still sent. Try once more, or drop the oldest messages.</source>
        <translation>El modelo no ha escrito ningún resumen. No se ha perdido nada y se sigue enviando toda la conversación. Inténtelo otra vez, o quite los mensajes más antiguos.</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary lacks Gemma 4&apos;s control token {text}: it becomes {n_tokens} tokens where 1 is needed. Nothing was changed. Choose a Gemma 4 model file.</source>
        <translation>Al vocabulario del modelo le falta el token de control {text} de Gemma 4: se convierte en {n_tokens} tokens donde se necesita 1. No se ha cambiado nada. Elija un archivo de modelo de Gemma 4.</translation>
    </message>
    <message>
        <source>The picture seen at {time_label}.</source>
        <translation>La imagen que se ve en {time_label}.</translation>
    </message>
    <message>
        <source>The picture takes {n_cells} soft tokens, but the model was loaded for at most {n_ubatch}. The question was kept. Choose a lower detail for the picture.</source>
        <translation>La imagen ocupa {n_cells} tokens blandos, pero el modelo se cargó para {n_ubatch} como máximo. La pregunta se conserva. Elija un detalle menor para la imagen.</translation>
    </message>
    <message>
        <source>The program ended while this was being written. What was written is here. Retry asks again.</source>
        <translation>El programa terminó mientras se escribía esto. Lo que se había escrito está aquí. «Reintentar» vuelve a preguntar.</translation>
    </message>
    <message>
        <source>The proxy {proxy} is of a kind that Gemma Desk does not speak. Nothing was sent. Name an HTTP proxy in HTTPS_PROXY, or download the files with another program and import them.</source>
        <translation>El proxy {proxy} es de un tipo que Gemma Desk no admite. No se ha enviado nada. Indique un proxy HTTP en HTTPS_PROXY, o descargue los archivos con otro programa e impórtelos.</translation>
    </message>
    <message>
        <source>The screen could not be taken: the desktop gave no picture of it ({reason}). Nothing was lost; take one with the desktop&apos;s own key and paste it here, or allow it in the desktop&apos;s settings for this program.</source>
        <translation>No se pudo capturar la pantalla: el escritorio no dio ninguna imagen ({reason}). No se perdió nada; haga una captura con la tecla del escritorio y péguela aquí, o permítalo para este programa en los ajustes del escritorio.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be played. Nothing else is affected; install it (on Debian and Ubuntu: libportaudio2) and press play again.</source>
        <translation>Falta la biblioteca de sonido PortAudio, así que no se puede reproducir nada. Lo demás no se ve afectado; instálela (en Debian y Ubuntu: libportaudio2) y vuelva a pulsar reproducir.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be recorded. Nothing else is affected; install it (on Debian and Ubuntu: libportaudio2) and hold to talk again.</source>
        <translation>Falta la biblioteca de sonido PortAudio, así que no se puede grabar nada. Lo demás no se ve afectado; instálela (en Debian y Ubuntu: libportaudio2) y mantenga pulsado para hablar de nuevo.</translation>
    </message>
    <message>
        <source>The sound of “{label}” is coded in a way that is not read ({codec}). Nothing was added; save it as M4A, MP3 or WAV and add that.</source>
        <translation>El sonido de «{label}» está codificado de una forma que no se lee ({codec}). No se ha añadido nada; guárdelo como M4A, MP3 o WAV y añádalo.</translation>
    </message>
    <message>
        <source>The system&apos;s sound did not answer: it may take {answers_within_s} s and took longer. Nothing was lost; hold to talk again, and if that does not help log out of the system and in again.</source>
        <translation>El sonido del sistema no respondió: puede tardar {answers_within_s} s y tardó más. No se perdió nada; mantenga pulsado para hablar otra vez y, si no sirve, cierre la sesión del sistema y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>The system&apos;s sound did not answer: it may take {answers_within_s} s and took longer. Nothing was lost; press play again, and if that does not help log out of the system and in again.</source>
        <translation>El sonido del sistema no respondió: puede tardar {answers_within_s} s y tardó más. No se perdió nada; pulse reproducir otra vez y, si no sirve, cierre la sesión del sistema y ábrala de nuevo.</translation>
    </message>
    <message>
        <source>The system&apos;s speech service could not speak (speech-dispatcher: {why}). Nothing was lost and the answer can be read on the screen; try a voice in the system&apos;s accessibility settings, then press Read aloud again.</source>
        <translation>El servicio de voz del sistema no pudo hablar (speech-dispatcher: {why}). No se ha perdido nada y la respuesta se puede leer en la pantalla; pruebe una voz en los ajustes de accesibilidad del sistema y pulse «Leer en voz alta» de nuevo.</translation>
    </message>
    <message>
        <source>The system&apos;s voice could not speak ({program}: {strip}). Nothing was lost and the answer can be read on the screen; see that something to play on is connected, then press Read aloud again.</source>
        <translation>La voz del sistema no pudo hablar ({program}: {strip}). No se ha perdido nada y la respuesta se puede leer en la pantalla; compruebe que hay conectado algo donde reproducir y pulse «Leer en voz alta» de nuevo.</translation>
    </message>
    <message>
        <source>The tables of languages are read with the first text.</source>
        <translation>Las tablas de idiomas se leen con el primer texto.</translation>
    </message>
    <message>
        <source>The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>La ventana, o `gemma-desk mend`, ofrece las copias que hay de ella.</translation>
    </message>
    <message>
        <source>There is no Gemma 4 model in {where}: {found}; needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any. Nothing was changed. Choose the model&apos;s folder.</source>
        <translation>No hay ningún modelo de Gemma 4 en {where}: {found}; se necesita un modelo principal gemma4, con un proyector clip (gemma4uv, gemma4ua) y un modelo de borradores gemma4-assistant si los hay. No se ha cambiado nada. Elija la carpeta del modelo.</translation>
    </message>
    <message>
        <source>There is no file {path}. Nothing was changed. Choose the model&apos;s folder again.</source>
        <translation>No existe el archivo {path}. No se ha cambiado nada. Elija de nuevo la carpeta del modelo.</translation>
    </message>
    <message>
        <source>There is no model here that it belongs to.</source>
        <translation>Aquí no hay ningún modelo al que pertenezca.</translation>
    </message>
    <message>
        <source>There is no projector for it, so it neither sees nor hears.</source>
        <translation>No hay proyector para él, así que ni ve ni oye.</translation>
    </message>
    <message>
        <source>There is no room to keep the conversation meanwhile. Nothing was asked or lost.</source>
        <translation>No hay espacio para guardar la conversación mientras tanto. No se ha preguntado ni perdido nada.</translation>
    </message>
    <message>
        <source>There is no “{entry_id}” in the catalogue. Nothing was changed. Choose one of: {ids}.</source>
        <translation>No hay ningún «{entry_id}» en el catálogo. No se ha cambiado nada. Elija uno de estos: {ids}.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context window of {n_ctx} tokens ({recent_errors}). No conversation was touched. Choose a smaller context window.</source>
        <translation>No hay memoria suficiente para una ventana de contexto de {n_ctx} tokens ({recent_errors}). No se ha tocado ninguna conversación. Elija una ventana de contexto menor.</translation>
    </message>
    <message>
        <source>There is nothing from before a restore in {folder}. Nothing was changed.</source>
        <translation>En {folder} no hay nada de antes de una restauración. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>There is nothing on {pages} of “{label}”. Nothing was added; choose other pages.</source>
        <translation>No hay nada en {pages} de «{label}». No se ha añadido nada; elija otras páginas.</translation>
    </message>
    <message>
        <source>There is something at {path} already. Nothing was changed. Choose another name.</source>
        <translation>Ya hay algo en {path}. No se ha cambiado nada. Elija otro nombre.</translation>
    </message>
    <message>
        <source>There is something in {target} already. Nothing was moved. Choose an empty folder.</source>
        <translation>Ya hay algo en {target}. No se ha movido nada. Elija una carpeta vacía.</translation>
    </message>
    <message>
        <source>There is too little memory for {name}: at least {gib} are needed, even with a context window of {context_tokens} tokens and without a drafter, and {gib_2} are available. Nothing was loaded or lost. Close other programs, or choose a smaller model file.</source>
        <translation>Hay muy poca memoria para {name}: se necesitan al menos {gib}, incluso con una ventana de contexto de {context_tokens} tokens y sin modelo de borradores, y hay {gib_2} disponibles. No se ha cargado ni perdido nada. Cierre otros programas o elija un archivo de modelo más pequeño.</translation>
    </message>
    <message>
        <source>There was not enough memory: {gib} are needed in all, and {gib_2} are available beside what is taken already. Nothing was lost. Close other programs and ask again, or choose a shorter context window.</source>
        <translation>No ha habido memoria suficiente: en total se necesitan {gib}, y aparte de lo ya ocupado hay {gib_2} disponibles. No se ha perdido nada. Cierre otros programas y pregunte de nuevo, o elija una ventana de contexto menor.</translation>
    </message>
    <message>
        <source>There was too little memory for the drafter.</source>
        <translation>Había muy poca memoria para el modelo de borradores.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing was changed. Try again.</source>
        <translation>Esa no es la frase de contraseña. No se ha cambiado nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This keyboard has no {name}. Choose another key.</source>
        <translation>Este teclado no tiene {name}. Elija otra tecla.</translation>
    </message>
    <message>
        <source>This system has no voice: speech-dispatcher or espeak-ng is needed and neither is installed. Nothing was lost; install one with the system&apos;s package manager (on Debian and Ubuntu: speech-dispatcher), then press Read aloud again.</source>
        <translation>Este sistema no tiene voz: se necesita speech-dispatcher o espeak-ng y ninguno está instalado. No se ha perdido nada; instale uno con el gestor de paquetes del sistema (en Debian y Ubuntu: speech-dispatcher) y pulse «Leer en voz alta» de nuevo.</translation>
    </message>
    <message>
        <source>This system has no {key}. Choose another key.</source>
        <translation>Este sistema no tiene {key}. Elija otra tecla.</translation>
    </message>
    <message>
        <source>To check the passphrase takes {error} of memory, which is not free. Nothing was lost. Close other programs, then try again.</source>
        <translation>Comprobar la frase de contraseña necesita {error} de memoria, que no está libre. No se ha perdido nada. Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Too loud for its format; turned down.</source>
        <translation>Demasiado alto para su formato; se ha bajado.</translation>
    </message>
    <message>
        <source>Transparent parts are laid on black, as what is drawn is light.</source>
        <translation>Las partes transparentes se ponen sobre negro, pues lo dibujado es claro.</translation>
    </message>
    <message>
        <source>Transparent parts are laid on white.</source>
        <translation>Las partes transparentes se ponen sobre blanco.</translation>
    </message>
    <message>
        <source>Turned upright by {rotation}°, as the camera noted.</source>
        <translation>Girado {rotation}°, como anotó la cámara.</translation>
    </message>
    <message>
        <source>Turned upright, as the camera noted.</source>
        <translation>Enderezada, como anotó la cámara.</translation>
    </message>
    <message>
        <source>WebM or Matroska</source>
        <translation>WebM o Matroska</translation>
    </message>
    <message>
        <source>What is not in the drawing&apos;s own file is left out: {n_left_out} × referred to.</source>
        <translation>Lo que no está en el propio archivo del dibujo se omite: {n_left_out} × referido.</translation>
    </message>
    <message>
        <source>Windows could not speak ({why}). Nothing was lost and the answer can be read on the screen; try a voice in Settings, Time and language, Speech, then press Read aloud again.</source>
        <translation>Windows no pudo hablar ({why}). No se ha perdido nada y la respuesta se puede leer en la pantalla; pruebe una voz en Configuración, Hora e idioma, Voz, y pulse «Leer en voz alta» de nuevo.</translation>
    </message>
    <message>
        <source>Windows-1251, Cyrillic</source>
        <translation>Windows-1251, cirílico</translation>
    </message>
    <message>
        <source>Windows-1252, Western European</source>
        <translation>Windows-1252, europeo occidental</translation>
    </message>
    <message>
        <source>Windows-949, Korean</source>
        <translation>Windows-949, coreano</translation>
    </message>
    <message>
        <source>Your data waits to be moved with the next start. Nothing was changed. Start Gemma Desk again first.</source>
        <translation>Sus datos esperan a moverse en el próximo inicio. No se ha cambiado nada. Reinicie antes Gemma Desk.</translation>
    </message>
    <message>
        <source>a PDF document; send a picture of the page instead</source>
        <translation>un documento PDF; envíe en su lugar una imagen de la página</translation>
    </message>
    <message>
        <source>a PowerPoint presentation; open it in its own program, save it as PDF and add that</source>
        <translation>una presentación de PowerPoint; ábrala en su programa, guárdela como PDF y añádalo</translation>
    </message>
    <message>
        <source>a Rich Text document; open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>un documento de texto enriquecido; ábralo en su programa, guárdelo como DOCX o PDF y añádalo</translation>
    </message>
    <message>
        <source>a Word document in the old form (.doc); open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>un documento de Word en la forma antigua (.doc); ábralo en su programa, guárdelo como DOCX o PDF y añádalo</translation>
    </message>
    <message>
        <source>a context window of {context_tokens} tokens</source>
        <translation>una ventana de contexto de {context_tokens} tokens</translation>
    </message>
    <message>
        <source>a drawing nested more than {max_depth} levels deep</source>
        <translation>un dibujo anidado a más de {max_depth} niveles</translation>
    </message>
    <message>
        <source>a drawing of {n_shapes} shapes</source>
        <translation>un dibujo de {n_shapes} formas</translation>
    </message>
    <message>
        <source>a drawing with {n_pixels} megapixels of pictures in it</source>
        <translation>un dibujo con {n_pixels} megapíxeles de imágenes dentro</translation>
    </message>
    <message>
        <source>a file of {n_bytes} bytes</source>
        <translation>un archivo de {n_bytes} bytes</translation>
    </message>
    <message>
        <source>a frame of {n_bytes} bytes</source>
        <translation>un bloque de {n_bytes} bytes</translation>
    </message>
    <message>
        <source>a library it needs is missing</source>
        <translation>falta una biblioteca que necesita</translation>
    </message>
    <message>
        <source>a message without versions</source>
        <translation>un mensaje sin versiones</translation>
    </message>
    <message>
        <source>a model file changed or could not be read while it was in use</source>
        <translation>un archivo del modelo cambió o no se pudo leer mientras estaba en uso</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels</source>
        <translation>una imagen de {width} x {height} píxeles</translation>
    </message>
    <message>
        <source>a raw photograph; save it as JPEG first</source>
        <translation>una fotografía sin procesar (RAW); guárdela antes como JPEG</translation>
    </message>
    <message>
        <source>a smaller file of the model, with about 4 bits a weight</source>
        <translation>un archivo más pequeño del modelo, con unos 4 bits por peso</translation>
    </message>
    <message>
        <source>a sound file names another file</source>
        <translation>un archivo de sonido nombra otro archivo</translation>
    </message>
    <message>
        <source>a tensor with {n_dimensions} dimensions, where at most {max_dimensions} are allowed</source>
        <translation>un tensor de {n_dimensions} dimensiones, donde se permiten {max_dimensions} como máximo</translation>
    </message>
    <message>
        <source>a value of the unknown type {kind}</source>
        <translation>un valor del tipo desconocido {kind}</translation>
    </message>
    <message>
        <source>a video may not open other files</source>
        <translation>un vídeo no puede abrir otros archivos</translation>
    </message>
    <message>
        <source>a web page, not a picture or sound; save the picture itself and add that</source>
        <translation>una página web, no una imagen ni un sonido; guarde la imagen misma y añádala</translation>
    </message>
    <message>
        <source>an EPUB book; open it in its own program, save it as PDF and add that</source>
        <translation>un libro EPUB; ábralo en su programa, guárdelo como PDF y añádalo</translation>
    </message>
    <message>
        <source>an Excel workbook; open it in its own program, save it as PDF and add that, or each sheet as CSV</source>
        <translation>un libro de Excel; ábralo en su programa, guárdelo como PDF y añádalo, o cada hoja como CSV</translation>
    </message>
    <message>
        <source>an OpenDocument file; open it in its own program, save it as PDF and add that</source>
        <translation>un archivo OpenDocument; ábralo en su programa, guárdelo como PDF y añádalo</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet; open it in its own program, save it as PDF and add that, or each sheet as CSV</source>
        <translation>una hoja de cálculo OpenDocument; ábrala en su programa, guárdela como PDF y añádalo, o cada hoja como CSV</translation>
    </message>
    <message>
        <source>an OpenDocument text; open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>un texto OpenDocument; ábralo en su programa, guárdelo como DOCX o PDF y añádalo</translation>
    </message>
    <message>
        <source>an alignment of {alignment}, where a number above 0 is needed</source>
        <translation>una alineación de {alignment}, donde se necesita un número mayor que 0</translation>
    </message>
    <message>
        <source>an archive; unpack it and add what is in it</source>
        <translation>un archivo comprimido; descomprímalo y añada lo que contiene</translation>
    </message>
    <message>
        <source>an attachment of it was changed ({n_data} bytes)</source>
        <translation>un adjunto suyo ha cambiado ({n_data} bytes)</translation>
    </message>
    <message>
        <source>an internal check failed</source>
        <translation>falló una comprobación interna</translation>
    </message>
    <message>
        <source>an internal check failed ({assertion})</source>
        <translation>falló una comprobación interna ({assertion})</translation>
    </message>
    <message>
        <source>an office document in the old form (.doc, .xls, .ppt); open it in its own program, save it as PDF and add that</source>
        <translation>un documento de oficina en la forma antigua (.doc, .xls, .ppt); ábralo en su programa, guárdelo como PDF y añádalo</translation>
    </message>
    <message>
        <source>an unknown form</source>
        <translation>en una forma desconocida</translation>
    </message>
    <message>
        <source>answers that failed</source>
        <translation>respuestas fallidas</translation>
    </message>
    <message>
        <source>as a picture</source>
        <translation>como imagen</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>como texto</translation>
    </message>
    <message>
        <source>as text and picture</source>
        <translation>como texto e imagen</translation>
    </message>
    <message>
        <source>at least {n_data}</source>
        <translation>al menos {n_data}</translation>
    </message>
    <message>
        <source>attachments that are missing or damaged in the file</source>
        <translation>adjuntos que faltan o están dañados en el archivo</translation>
    </message>
    <message>
        <source>can be heard at once</source>
        <translation>que se pueden oír a la vez</translation>
    </message>
    <message>
        <source>contents of the kind “{kind}”</source>
        <translation>contenidos del tipo «{kind}»</translation>
    </message>
    <message>
        <source>contents of the kind “{text}”</source>
        <translation>contenidos del tipo «{text}»</translation>
    </message>
    <message>
        <source>conversations without messages</source>
        <translation>conversaciones sin mensajes</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>no se ha podido abrir</translation>
    </message>
    <message>
        <source>custom instructions</source>
        <translation>instrucciones personalizadas</translation>
    </message>
    <message>
        <source>deletion that is tracked</source>
        <translation>eliminación con seguimiento</translation>
    </message>
    <message>
        <source>deletions that are tracked</source>
        <translation>eliminaciones con seguimiento</translation>
    </message>
    <message>
        <source>drawing ended with {status}</source>
        <translation>el dibujo terminó con {status}</translation>
    </message>
    <message>
        <source>ended the program that reads files</source>
        <translation>hizo terminar el programa que lee archivos</translation>
    </message>
    <message>
        <source>files that are not in the export</source>
        <translation>archivos que no están en la exportación</translation>
    </message>
    <message>
        <source>files that cannot be attached</source>
        <translation>archivos que no se pueden adjuntar</translation>
    </message>
    <message>
        <source>has a projector that takes no {value}</source>
        <translation>tiene un proyector que no admite esto ({value})</translation>
    </message>
    <message>
        <source>has no projector</source>
        <translation>no tiene proyector</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>tamaño de cabeza</translation>
    </message>
    <message>
        <source>header or footer</source>
        <translation>encabezado o pie de página</translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>encabezados y pies de página</translation>
    </message>
    <message>
        <source>hidden messages</source>
        <translation>mensajes ocultos</translation>
    </message>
    <message>
        <source>hidden width</source>
        <translation>anchura oculta</translation>
    </message>
    <message>
        <source>is in use by another program</source>
        <translation>está en uso por otro programa</translation>
    </message>
    <message>
        <source>it begins with the bytes {hex}, where {hex_2} (GGUF) is needed</source>
        <translation>empieza con los bytes {hex}, donde se necesita {hex_2} (GGUF)</translation>
    </message>
    <message>
        <source>it did not answer any more, not even that it is alive, and was ended</source>
        <translation>dejó de dar señales de vida y se cerró</translation>
    </message>
    <message>
        <source>it did not come to the end of a sentence</source>
        <translation>no llegó al final de una frase</translation>
    </message>
    <message>
        <source>it did not start in time</source>
        <translation>no se inició a tiempo</translation>
    </message>
    <message>
        <source>it ended with code {code} ({last_line})</source>
        <translation>terminó con el código {code} ({last_line})</translation>
    </message>
    <message>
        <source>it ended with code {exit_code}</source>
        <translation>terminó con el código {exit_code}</translation>
    </message>
    <message>
        <source>it has no voices</source>
        <translation>no tiene voces</translation>
    </message>
    <message>
        <source>it is a web page that was saved in place of the file</source>
        <translation>es una página web que se guardó en lugar del archivo</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacío</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>no es una imagen</translation>
    </message>
    <message>
        <source>it is something else</source>
        <translation>es otra cosa</translation>
    </message>
    <message>
        <source>it read memory that is not its own</source>
        <translation>leyó memoria que no es suya</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>se canceló</translation>
    </message>
    <message>
        <source>it was ended from outside</source>
        <translation>se terminó desde fuera</translation>
    </message>
    <message>
        <source>it was killed, most often because there was not enough memory ({available} are available without it)</source>
        <translation>el sistema lo ha cerrado, casi siempre porque falta memoria (sin él hay {available} disponibles)</translation>
    </message>
    <message>
        <source>it was killed, most often because there was not enough memory ({gib} are needed, {available} are available without it)</source>
        <translation>el sistema lo ha cerrado, casi siempre porque falta memoria (se necesitan {gib}, y sin él hay {available} disponibles)</translation>
    </message>
    <message>
        <source>its database cannot be used: {sentence}</source>
        <translation>su base de datos no se puede usar: {sentence}</translation>
    </message>
    <message>
        <source>its database is longer than it says</source>
        <translation>su base de datos es más larga de lo que dice</translation>
    </message>
    <message>
        <source>its list of contents is missing</source>
        <translation>falta su lista de contenidos</translation>
    </message>
    <message>
        <source>its loudest moment is {floor} dB</source>
        <translation>su momento más fuerte es de {floor} dB</translation>
    </message>
    <message>
        <source>marks of sources</source>
        <translation>marcas de fuentes</translation>
    </message>
    <message>
        <source>messages of other branches</source>
        <translation>mensajes de otras ramas</translation>
    </message>
    <message>
        <source>messages of unknown senders</source>
        <translation>mensajes de remitentes desconocidos</translation>
    </message>
    <message>
        <source>more than {max_header_bytes} bytes</source>
        <translation>más de {max_header_bytes} bytes</translation>
    </message>
    <message>
        <source>more than {max_xml_bytes} MB when decompressed</source>
        <translation>más de {max_xml_bytes} MB al descomprimir</translation>
    </message>
    <message>
        <source>needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any</source>
        <translation>se necesita un modelo principal gemma4, con un proyector clip (gemma4uv, gemma4ua) y un modelo de borradores gemma4-assistant si los hay</translation>
    </message>
    <message>
        <source>no .gguf file is there</source>
        <translation>no hay ningún archivo .gguf</translation>
    </message>
    <message>
        <source>no conversations are in it</source>
        <translation>no contiene conversaciones</translation>
    </message>
    <message>
        <source>no drafter</source>
        <translation>ningún modelo de borradores</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>ninguna carpeta</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>ningún mensaje</translation>
    </message>
    <message>
        <source>no named architecture</source>
        <translation>ninguna arquitectura con nombre</translation>
    </message>
    <message>
        <source>no picture can be decoded</source>
        <translation>no se puede descodificar ninguna imagen</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin indicar el motivo</translation>
    </message>
    <message>
        <source>no room for {n_bytes} bytes</source>
        <translation>sin espacio para {n_bytes} bytes</translation>
    </message>
    <message>
        <source>no state</source>
        <translation>ningún estado</translation>
    </message>
    <message>
        <source>none of {n_items} entries is a conversation of a program that is known</source>
        <translation>ninguna de las {n_items} entradas es una conversación de un programa conocido</translation>
    </message>
    <message>
        <source>not a number among the pixels</source>
        <translation>un valor que no es un número entre los píxeles</translation>
    </message>
    <message>
        <source>nothing in it changes</source>
        <translation>nada cambia en él</translation>
    </message>
    <message>
        <source>of a kind that is not read: pictures, sounds and videos ({readable}), PDF, DOCX and text are; save it as one of these and add that</source>
        <translation>de un tipo que no se lee: se leen imágenes, sonidos y vídeos ({readable}), PDF, DOCX y texto; guárdelo como uno de ellos y añádalo</translation>
    </message>
    <message>
        <source>of a recording can be read</source>
        <translation>de una grabación se pueden leer</translation>
    </message>
    <message>
        <source>of no program that is known</source>
        <translation>de ningún programa conocido</translation>
    </message>
    <message>
        <source>only page 1 is there</source>
        <translation>solo hay la página 1</translation>
    </message>
    <message>
        <source>open it in its own program, save it as PDF and add that</source>
        <translation>ábralo en su programa, guárdelo como PDF y añádalo</translation>
    </message>
    <message>
        <source>other files in the archive</source>
        <translation>otros archivos del archivo comprimido</translation>
    </message>
    <message>
        <source>other versions of messages</source>
        <translation>otras versiones de mensajes</translation>
    </message>
    <message>
        <source>pages 1 to {n_pages} are there</source>
        <translation>hay las páginas 1 a {n_pages}</translation>
    </message>
    <message>
        <source>picture or drawing</source>
        <translation>imagen o dibujo</translation>
    </message>
    <message>
        <source>pictures of detail {detail} at most</source>
        <translation>imágenes de detalle {detail} como máximo</translation>
    </message>
    <message>
        <source>pictures or drawings</source>
        <translation>imágenes o dibujos</translation>
    </message>
    <message>
        <source>pictures that a tool made</source>
        <translation>imágenes que hizo una herramienta</translation>
    </message>
    <message>
        <source>protected with a password; open it in its own program, save it without a password and add that</source>
        <translation>protegido con contraseña; ábralo en su programa, guárdelo sin contraseña y añádalo</translation>
    </message>
    <message>
        <source>rows that are not as they were written: {n_changed}</source>
        <translation>filas que no son como se escribieron: {n_changed}</translation>
    </message>
    <message>
        <source>sliding head size</source>
        <translation>tamaño de cabeza deslizante</translation>
    </message>
    <message>
        <source>steps of tools</source>
        <translation>pasos de herramientas</translation>
    </message>
    <message>
        <source>summing up</source>
        <translation>el resumen</translation>
    </message>
    <message>
        <source>the KV cache in 8 bits (q8_0)</source>
        <translation>la caché KV de 8 bits (q8_0)</translation>
    </message>
    <message>
        <source>the desktop ended it</source>
        <translation>el escritorio lo terminó</translation>
    </message>
    <message>
        <source>the file is damaged or of another kind</source>
        <translation>el archivo está dañado o es de otro tipo</translation>
    </message>
    <message>
        <source>the name {filename} in it leads out of its folder</source>
        <translation>el nombre {filename} que contiene sale de su carpeta</translation>
    </message>
    <message>
        <source>the speech service ended</source>
        <translation>el servicio de voz terminó</translation>
    </message>
    <message>
        <source>there is no session bus: {error}</source>
        <translation>no hay bus de sesión: {error}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>no hay ninguno</translation>
    </message>
    <message>
        <source>there was not enough memory</source>
        <translation>no había memoria suficiente</translation>
    </message>
    <message>
        <source>there was not enough memory ({available} are available without it)</source>
        <translation>no ha habido memoria suficiente (sin él hay {available} disponibles)</translation>
    </message>
    <message>
        <source>there was not enough memory ({gib} are needed, {available} are available without it)</source>
        <translation>no ha habido memoria suficiente (se necesitan {gib}, y sin él hay {available} disponibles)</translation>
    </message>
    <message>
        <source>this processor lacks an instruction it needs</source>
        <translation>a este procesador le falta una instrucción que necesita</translation>
    </message>
    <message>
        <source>unknown or copy-protected</source>
        <translation>desconocido o protegido contra copia</translation>
    </message>
    <message>
        <source>vocabulary size</source>
        <translation>tamaño del vocabulario</translation>
    </message>
    <message>
        <source>was not read after {timeout_s} s</source>
        <translation>no se leyó tras {timeout_s} s</translation>
    </message>
    <message>
        <source>{bits}-bit colours are reduced to 8 bits.</source>
        <translation>Los colores de {bits} bits se reducen a 8 bits.</translation>
    </message>
    <message>
        <source>{capitalize} of {n_pages}: {told}.</source>
        <translation>{capitalize} de {n_pages}: {told}.</translation>
    </message>
    <message>
        <source>{copy} is not what was copied there. What is in {parent} is untouched. Choose another place.</source>
        <translation>{copy} no es lo que se copió allí. Lo que hay en {parent} está intacto. Elija otro lugar.</translation>
    </message>
    <message>
        <source>{cut_s} s of silence at the ends are left out.</source>
        <translation>Se omiten {cut_s} s de silencio de los extremos.</translation>
    </message>
    <message>
        <source>{description}; needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any. Nothing was changed. Choose a Gemma 4 file.</source>
        <translation>{description}; se necesita un modelo principal gemma4, con un proyector clip (gemma4uv, gemma4ua) y un modelo de borradores gemma4-assistant si los hay. No se ha cambiado nada. Elija un archivo de Gemma 4.</translation>
    </message>
    <message>
        <source>{filename} declares a document type</source>
        <translation>{filename} declara un tipo de documento</translation>
    </message>
    <message>
        <source>{folder}, without which no passphrase opens the conversations, is damaged ({findings}), and so is its copy. Nothing was changed. Put back lock.json from a copy of this folder.</source>
        <translation>{folder}, sin el que ninguna frase de contraseña abre las conversaciones, está dañado ({findings}), y su copia también. No se ha cambiado nada. Recupere lock.json de una copia de esta carpeta.</translation>
    </message>
    <message>
        <source>{missing_s} s of this voice note are missing: the machine slept or was too busy to listen. What was heard is kept; play it, and say again what it lacks.</source>
        <translation>Faltan {missing_s} s de esta nota de voz: el equipo estaba en suspensión o demasiado ocupado para escuchar. Lo que se oyó se conserva; reprodúzcalo y diga otra vez lo que falta.</translation>
    </message>
    <message>
        <source>{path} is damaged ({finding}). It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} está dañado ({finding}). Se ha dejado como está. La ventana, o `gemma-desk mend`, ofrece las copias que hay.</translation>
    </message>
    <message>
        <source>{path} is missing or empty, though it held {conversations} conversations when it was last used. Nothing was overwritten. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} falta o está vacío, aunque la última vez contenía {conversations} conversaciones. No se ha sobrescrito nada. La ventana, o `gemma-desk mend`, ofrece las copias que hay.</translation>
    </message>
    <message>
        <source>{held} backed up to {name}.</source>
        <translation>{held} guardados en {name}.</translation>
    </message>
    <message>
        <source>{host} broke off again and again: {size} of the {size_2} of {name} are here, and kept. Go on later; it begins where it stopped.</source>
        <translation>{host} se cortó una y otra vez: hay {size} de los {size_2} de {name}, y se conservan. Continúe más tarde; empezará donde se detuvo.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why}). What was downloaded is kept. Check the network connection, then go on.</source>
        <translation>No se puede acceder a {host} ({why}). Lo descargado se conserva. Compruebe la conexión de red y continúe.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is ({why}), so nothing was taken from it. What was downloaded is kept. Check the date of this computer, and ask whoever runs its network.</source>
        <translation>{host} no pudo demostrar quién es ({why}), así que no se tomó nada de allí. Lo descargado se conserva. Compruebe la fecha de este equipo y pregunte a quien administra su red.</translation>
    </message>
    <message>
        <source>{host} gave answer {status} instead of the file. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} dio la respuesta {status} en lugar del archivo. Lo descargado se conserva. Inténtelo más tarde o elija otra fuente.</translation>
    </message>
    <message>
        <source>{host} has stopped sending without a word. What was downloaded is kept. Go on later; it begins where it stopped.</source>
        <translation>{host} ha dejado de enviar sin avisar. Lo descargado se conserva. Continúe más tarde; empezará donde se detuvo.</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (answer {status}). What was downloaded is kept. Go on later.</source>
        <translation>{host} tiene sus propios problemas (respuesta {status}). Lo descargado se conserva. Continúe más tarde.</translation>
    </message>
    <message>
        <source>{host} is busy and asks to wait {wait_s} seconds (answer {status}). What was downloaded is kept. Go on after that.</source>
        <translation>{host} está ocupado y pide esperar {wait_s} segundos (respuesta {status}). Lo descargado se conserva. Continúe después.</translation>
    </message>
    <message>
        <source>{host} leads from one address to the next, {n_redirects} times so far. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} lleva de una dirección a otra, {n_redirects} veces hasta ahora. Lo descargado se conserva. Inténtelo más tarde o elija otra fuente.</translation>
    </message>
    <message>
        <source>{host} leads to {target} without encryption, which Gemma Desk does not follow. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} lleva a {target} sin cifrado, y Gemma Desk no lo sigue. Lo descargado se conserva. Inténtelo más tarde o elija otra fuente.</translation>
    </message>
    <message>
        <source>{host} leads to “{target}”, which is no address of the web. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} lleva a «{target}», que no es una dirección web. Lo descargado se conserva. Inténtelo más tarde o elija otra fuente.</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for, again and again. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} envió una y otra vez una parte del archivo distinta de la pedida. Lo descargado se conserva. Inténtelo más tarde o elija otra fuente.</translation>
    </message>
    <message>
        <source>{key} is not one key with its modifiers</source>
        <translation>{key} no es una tecla con sus modificadores</translation>
    </message>
    <message>
        <source>{left_out_s} s of silence at the ends are left out.</source>
        <translation>Se omiten {left_out_s} s de silencio de los extremos.</translation>
    </message>
    <message>
        <source>{max_side_px} a side</source>
        <translation>{max_side_px} por lado</translation>
    </message>
    <message>
        <source>{max} pixels long</source>
        <translation>{max} píxeles de largo</translation>
    </message>
    <message>
        <source>{missing} could not be read and are left out.</source>
        <translation>{missing} no se han podido leer y se han omitido.</translation>
    </message>
    <message>
        <source>{missing} could not be read and is left out.</source>
        <translation>{missing} no se ha podido leer y se ha omitido.</translation>
    </message>
    <message>
        <source>{n_bad} of the sound&apos;s {n_samples} samples are not numbers, where 0 of at least 1 are allowed. The question was kept. Record or export the sound again.</source>
        <translation>{n_bad} de las {n_samples} muestras del sonido no son números, y se permiten 0 de al menos 1. La pregunta se conserva. Grabe o exporte el sonido de nuevo.</translation>
    </message>
    <message>
        <source>{n_channels} channels are mixed into one.</source>
        <translation>{n_channels} canales se mezclan en uno.</translation>
    </message>
    <message>
        <source>{n_chosen} model files were given, where at most {max_files} are needed: target, projector and drafter. Nothing was changed. Leave the others out.</source>
        <translation>Se dieron {n_chosen} archivos de modelo y se necesitan {max_files} como máximo: modelo principal, proyector y modelo de borradores. No se ha cambiado nada. Deje fuera los demás.</translation>
    </message>
    <message>
        <source>{n_damaged} damaged packets</source>
        <translation>{n_damaged} paquetes dañados</translation>
    </message>
    <message>
        <source>{n_damaged} damaged places are left out.</source>
        <translation>Se omiten {n_damaged} lugares dañados.</translation>
    </message>
    <message>
        <source>{n_drawn} pages of “{label}” would go as pictures of {detail} tokens each, and {most_drawn} such pages are the most. Nothing was added; choose fewer pages, such as {fitting}, or a lower detail.</source>
        <translation>{n_drawn} páginas de «{label}» irían como imágenes de {detail} tokens cada una, y {most_drawn} páginas así son el máximo. No se ha añadido nada; elija menos páginas, como {fitting}, o un detalle menor.</translation>
    </message>
    <message>
        <source>{n_frames} seconds of “{label}” are chosen and at most {max_frames} can be seen at once. Nothing was added; choose a part, such as {time_label} to {time_label_2}.</source>
        <translation>Se han elegido {n_frames} segundos de «{label}» y se pueden ver {max_frames} a la vez como máximo. No se ha añadido nada; elija una parte, como de {time_label} a {time_label_2}.</translation>
    </message>
    <message>
        <source>{n_gaps} places cannot be read and are shown as �.</source>
        <translation>{n_gaps} lugares no se pueden leer y se muestran como �.</translation>
    </message>
    <message>
        <source>{n_inside} file attached inside it left out.</source>
        <translation>Se omite {n_inside} archivo adjunto que contiene.</translation>
    </message>
    <message>
        <source>{n_inside} files attached inside it left out.</source>
        <translation>Se omiten {n_inside} archivos adjuntos que contiene.</translation>
    </message>
    <message>
        <source>{n_known} here already</source>
        <translation>{n_known} ya estaban aquí</translation>
    </message>
    <message>
        <source>{n_lost} frame damaged and left out.</source>
        <translation>Se omite {n_lost} fotograma dañado.</translation>
    </message>
    <message>
        <source>{n_lost} frames damaged and left out.</source>
        <translation>Se omiten {n_lost} fotogramas dañados.</translation>
    </message>
    <message>
        <source>{n_members} files are in it, {most_members} are read at most</source>
        <translation>contiene {n_members} archivos y se leen {most_members} como máximo</translation>
    </message>
    <message>
        <source>{n_members} files are in it, {n_wanted} should be</source>
        <translation>contiene {n_members} archivos y debería haber {n_wanted}</translation>
    </message>
    <message>
        <source>{n_of} could not be read.</source>
        <translation>No se han podido leer {n_of}.</translation>
    </message>
    <message>
        <source>{n_of} exported to {name}.</source>
        <translation>{n_of} exportadas a {name}.</translation>
    </message>
    <message>
        <source>{n_removed} control character that cannot be seen left out.</source>
        <translation>Se omite {n_removed} carácter de control que no se ve.</translation>
    </message>
    <message>
        <source>{n_removed} control characters that cannot be seen left out.</source>
        <translation>Se omiten {n_removed} caracteres de control que no se ven.</translation>
    </message>
    <message>
        <source>{n_seen} pictures, one a second.</source>
        <translation>{n_seen} imágenes, una por segundo.</translation>
    </message>
    <message>
        <source>{n_tensors} tensors and {n_values} values, where {max_entries} are possible</source>
        <translation>{n_tensors} tensores y {n_values} valores, donde son posibles {max_entries}</translation>
    </message>
    <message>
        <source>{n_voices}, for {n_value} languages.</source>
        <translation>{n_voices}, para {n_value} idiomas.</translation>
    </message>
    <message>
        <source>{named} could not be opened: it was unplugged, or has no driver. Nothing was lost; plug it in again or choose another microphone in the settings, then hold to talk again.</source>
        <translation>{named} no se ha podido abrir: se desconectó o no tiene controlador. No se ha perdido nada; conéctelo de nuevo o elija otro micrófono en los ajustes, y mantenga pulsado para hablar otra vez.</translation>
    </message>
    <message>
        <source>{named} has delivered only silence for {seconds} s: it is muted, not the one you speak into, or the system does not let this program listen. Nothing was lost; unmute it, choose another in the settings, or allow the microphone in the system&apos;s privacy settings.</source>
        <translation>{named} ha dado solo silencio durante {seconds} s: está silenciado, no es en el que habla, o el sistema no deja escuchar a este programa. No se ha perdido nada; quite el silencio, elija otro en los ajustes o permita el micrófono en los ajustes de privacidad del sistema.</translation>
    </message>
    <message>
        <source>{named} is in use by another program. Nothing was lost; end that program&apos;s recording and hold to talk again.</source>
        <translation>{named} está en uso por otro programa. No se ha perdido nada; termine la grabación de ese programa y mantenga pulsado para hablar otra vez.</translation>
    </message>
    <message>
        <source>{named} may not be used by this program: the system does not allow it. Nothing was lost; allow the microphone in the system&apos;s privacy settings and hold to talk again.</source>
        <translation>{named} no puede usarse con este programa: el sistema no lo permite. No se ha perdido nada; permita el micrófono en los ajustes de privacidad del sistema y mantenga pulsado para hablar de nuevo.</translation>
    </message>
    <message>
        <source>{named} stopped delivering sound: it was unplugged or taken by another program. What was said before is kept; plug it in again or choose another microphone in the settings.</source>
        <translation>{named} dejó de dar sonido: se desconectó o lo tomó otro programa. Lo dicho antes se conserva; conéctelo de nuevo o elija otro micrófono en los ajustes.</translation>
    </message>
    <message>
        <source>{name} and {name_2} are both a {lower}, where one is needed. Nothing was changed. Leave one out.</source>
        <translation>{name} y {name_2} cumplen la misma función ({lower}), donde se necesita uno. No se ha cambiado nada. Deje uno fuera.</translation>
    </message>
    <message>
        <source>{name} cannot be loaded: {recent_errors}. No conversation was touched. Check the file&apos;s sha256 sum and download it again if it differs.</source>
        <translation>{name} no se puede cargar: {recent_errors}. No se ha tocado ninguna conversación. Compruebe la suma sha256 del archivo y descárguelo de nuevo si difiere.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: it projects to a width of {width}, and the model&apos;s is {needed}.</source>
        <translation>{name} no corresponde a {name_2}: proyecta a una anchura de {width}, y la del modelo es {needed}.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: it was made for another model. Nothing was changed. Choose another adapter, or leave it out.</source>
        <translation>{name} no pertenece a {name_2}: se hizo para otro modelo. No se cambió nada. Elija otro adaptador o quítelo.</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: its {what} is {theirs}, and the model&apos;s is {ours}.</source>
        <translation>{name} no corresponde a {name_2}: {what} es {theirs}, y en el modelo {ours}.</translation>
    </message>
    <message>
        <source>{name} has {n_bytes} MB, {most_mb} MB are read at most. Nothing of it was imported, and nothing was lost. Export fewer conversations at once, or as a ZIP file.</source>
        <translation>{name} tiene {n_bytes} MB y se leen {most_mb} MB como máximo. No se ha importado nada de él y no se ha perdido nada. Exporte menos conversaciones a la vez, o como archivo ZIP.</translation>
    </message>
    <message>
        <source>{name} is GGUF version {version}, where version 2 or 3 is needed. Nothing was changed. Choose a newer file of the model, or a newer version of this program.</source>
        <translation>{name} es GGUF versión {version}, y se necesita la versión 2 o 3. No se ha cambiado nada. Elija un archivo más reciente del modelo o una versión más reciente de este programa.</translation>
    </message>
    <message>
        <source>{name} is another file at the source now: it has {there_bytes} bytes there, and {needed_bytes} are needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk.</source>
        <translation>{name} es ahora otro archivo en la fuente: allí tiene {there_bytes} bytes y se necesitan {needed_bytes}. No se tomó y no se ha perdido nada. Elija otra fuente o busque un Gemma Desk más reciente.</translation>
    </message>
    <message>
        <source>{name} is another file at the source now: its sha256 begins with {told} there, and {needed} is needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk.</source>
        <translation>{name} es ahora otro archivo en la fuente: su sha256 empieza allí por {told} y se necesita {needed}. No se tomó y no se ha perdido nada. Elija otra fuente o busque un Gemma Desk más reciente.</translation>
    </message>
    <message>
        <source>{name} is cut short: its header needs at least {end} bytes, and the file has {file_bytes}. Nothing was changed. Download the file again.</source>
        <translation>{name} está cortado: su cabecera necesita al menos {end} bytes y el archivo tiene {file_bytes}. No se ha cambiado nada. Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is cut short: {needed_bytes} bytes are needed for its tensors, and the file has {file_bytes}. Nothing was changed. Download the file again.</source>
        <translation>{name} está cortado: sus tensores necesitan {needed_bytes} bytes y el archivo tiene {file_bytes}. No se ha cambiado nada. Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no backup of Gemma Desk ({why}). Nothing was changed. Choose another backup.</source>
        <translation>{name} está dañado o no es una copia de seguridad de Gemma Desk ({why}). No se ha cambiado nada. Elija otra copia de seguridad.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no file of conversations ({why}). Nothing more of it was read, and nothing was lost. Export it again from the program it comes from.</source>
        <translation>{name} está dañado o no es un archivo de conversaciones ({why}). No se ha leído más de él y no se ha perdido nada. Expórtelo de nuevo desde el programa del que viene.</translation>
    </message>
    <message>
        <source>{name} is damaged or is no {what} of Gemma Desk ({error}). Nothing was changed. Choose another file.</source>
        <translation>{name} está dañado o no es de Gemma Desk ({what}: {error}). No se ha cambiado nada. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{name} is damaged: its header has no usable {architecture}.{key}. Nothing was changed. Download the file again.</source>
        <translation>{name} está dañado: su cabecera no tiene un {architecture}.{key} utilizable. No se ha cambiado nada. Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is damaged: its header holds {found}. Nothing was changed. Download the file again.</source>
        <translation>{name} está dañado: su cabecera contiene {found}. No se ha cambiado nada. Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is empty: it has 0 bytes. Nothing was changed. Download the file again.</source>
        <translation>{name} está vacío: tiene 0 bytes. No se ha cambiado nada. Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is no LoRA adapter. Nothing was changed. Choose a file that was made as one, or leave it out.</source>
        <translation>{name} no es un adaptador LoRA. No se cambió nada. Elija un archivo que lo sea o quítelo.</translation>
    </message>
    <message>
        <source>{name} is not a model file: {found}. Nothing was changed. Download the file again.</source>
        <translation>{name} no es un archivo de modelo: {found}. No se ha cambiado nada. Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is not loaded by itself: the last {n_deaths} times, everything ended while it was being loaded. Nothing was lost. Close other programs and try again, or choose another model.</source>
        <translation>{name} no se carga por sí solo: las últimas {n_deaths} veces todo terminó mientras se cargaba. No se perdió nada. Cierre otros programas e inténtelo de nuevo, o elija otro modelo.</translation>
    </message>
    <message>
        <source>{name} is not the file it should be: its sha256 begins with {found}, and {needed} is needed. It was thrown away, and nothing else was lost. Try again later, or choose another source.</source>
        <translation>{name} no es el archivo que debería ser: su sha256 empieza por {found} y se necesita {needed}. Se ha desechado y no se ha perdido nada más. Inténtelo más tarde o elija otra fuente.</translation>
    </message>
    <message>
        <source>{name} is under the Apache License 2.0: you may use it for anything, change it and pass it on with its licence. Its text: https://www.apache.org/licenses/LICENSE-2.0</source>
        <translation>{name} está bajo la licencia Apache 2.0: puede usarlo para cualquier cosa, modificarlo y distribuirlo con su licencia. Su texto: https://www.apache.org/licenses/LICENSE-2.0</translation>
    </message>
    <message>
        <source>{name} is under the licence {licence}. Its text is on the model&apos;s page.</source>
        <translation>{name} está bajo la licencia {licence}. Su texto está en la página del modelo.</translation>
    </message>
    <message>
        <source>{name} was imported from files, and no hub is known to have it. Nothing was changed. Import it again from where it came.</source>
        <translation>{name} se importó de archivos y no se sabe de ningún repositorio de modelos que lo tenga. No se ha cambiado nada. Impórtelo de nuevo desde donde vino.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Gemma Desk: it has version {version}, this program reads up to {version_2}. Nothing was changed. Install the newer program.</source>
        <translation>{name} lo escribió un Gemma Desk más reciente: tiene la versión {version}, este programa lee hasta la {version_2}. No se ha cambiado nada. Instale el programa más reciente.</translation>
    </message>
    <message>
        <source>{name} would grow to {file_size} MB</source>
        <translation>{name} crecería hasta {file_size} MB</translation>
    </message>
    <message>
        <source>{needed} MB are to be moved, {free} MB are free at {target}. Nothing was moved. Choose a larger place.</source>
        <translation>Hay que mover {needed} MB y en {target} hay {free} MB libres. No se ha movido nada. Elija un lugar mayor.</translation>
    </message>
    <message>
        <source>{n} {value} left out.</source>
        <translation>Omitido: {n} {value}.</translation>
    </message>
    <message>
        <source>{parent} holds no larger files: {size} more are needed in one file, and disks of the kind FAT32 end at {size_2}. What was downloaded is kept. Choose a folder on another disk.</source>
        <translation>{parent} no admite archivos mayores: se necesitan {size} más en un archivo y los discos de tipo FAT32 terminan en {size_2}. Lo descargado se conserva. Elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>{parent} is not there. Nothing was moved. Choose a folder that is.</source>
        <translation>{parent} no existe. No se ha movido nada. Elija una carpeta que exista.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Nothing was changed. Choose another file.</source>
        <translation>{path} no se puede leer: {reason}. No se ha cambiado nada. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}. Nothing was changed. Check that it is there and may be read, then try again.</source>
        <translation>{path} no se puede leer: {strerror}. No se ha cambiado nada. Compruebe que está allí y se puede leer, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be used: {strerror}. What was saved before is untouched. Check that the folder may be written, then try again.</source>
        <translation>{path} no se puede usar: {strerror}. Lo guardado antes está intacto. Compruebe que se puede escribir en la carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({error}). What was saved before is untouched. Allow writing to this folder, or choose another with GEMMA_DESK_DATA.</source>
        <translation>{path} no se puede escribir ({error}). Lo guardado antes está intacto. Permita escribir en esta carpeta, o elija otra con GEMMA_DESK_DATA.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}. What was downloaded is kept. Check that the folder may be written, then go on.</source>
        <translation>{path} no se puede escribir: {strerror}. Lo descargado se conserva. Compruebe que se puede escribir en la carpeta y continúe.</translation>
    </message>
    <message>
        <source>{path} is no file. Nothing was read of it. Choose a file.</source>
        <translation>{path} no es un archivo. No se ha leído nada de él. Elija un archivo.</translation>
    </message>
    <message>
        <source>{path} was not written by Gemma Desk, or is damaged. It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} no lo escribió Gemma Desk, o está dañado. Se ha dejado como está. La ventana, o `gemma-desk mend`, ofrece las copias que hay.</translation>
    </message>
    <message>
        <source>{path}, which says where the conversations are, cannot be read ({error}). Nothing was changed. Put it right, or remove it to start with none.</source>
        <translation>{path}, que dice dónde están las conversaciones, no se puede leer ({error}). No se ha cambiado nada. Corríjalo, o quítelo para empezar sin ninguna.</translation>
    </message>
    <message>
        <source>{projector_misfit} Nothing was changed. Choose the projector that belongs to the model, or leave it out to work without pictures and sound.</source>
        <translation>{projector_misfit} No se ha cambiado nada. Elija el proyector que corresponde al modelo, o déjelo fuera para trabajar sin imágenes ni sonido.</translation>
    </message>
    <message>
        <source>{said} {n_of} could not be read.</source>
        <translation>{said} No se han podido leer {n_of}.</translation>
    </message>
    <message>
        <source>{seen}: drafting would be slower than plain decoding, so it is tried only now and then.</source>
        <translation>{seen}: los borradores serían más lentos que escribir sin ellos, así que solo se prueban de vez en cuando.</translation>
    </message>
    <message>
        <source>{seen}: {best} at a time are expected to be {gain} times as fast as plain decoding.</source>
        <translation>{seen}: se espera que {best} a la vez sean {gain} veces más rápidos que escribir sin ellos.</translation>
    </message>
    <message>
        <source>{silent_s} s that the file leaves out are kept as silence.</source>
        <translation>{silent_s} s que el archivo omite se mantienen como silencio.</translation>
    </message>
    <message>
        <source>{size} are needed in {folder}, and {size_2} are free. Nothing was lost. Make {size_3} of room there, or choose another folder.</source>
        <translation>Se necesitan {size} en {folder} y hay {size_2} libres. No se ha perdido nada. Libere allí {size_3}, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{target} and {folder} lie in each other. Nothing was moved. Choose another place.</source>
        <translation>{target} y {folder} están uno dentro del otro. No se ha movido nada. Elija otro lugar.</translation>
    </message>
    <message>
        <source>{where} cannot be used: {strerror}{room}. The conversations are untouched. Choose another place, or make room there, then try again.</source>
        <translation>{where} no se puede usar: {strerror}{room}. Las conversaciones están intactas. Elija otro lugar, o libere espacio allí, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{wrong}. Choose another key.</source>
        <translation>{wrong}. Elija otra tecla.</translation>
    </message>
    <message>
        <source>“{id}” is the name of a model that comes with the catalogue. Nothing was changed. Choose another.</source>
        <translation>«{id}» es el nombre de un modelo que viene con el catálogo. No se ha cambiado nada. Elija otro.</translation>
    </message>
    <message>
        <source>“{label}” has more than {max_packets} pictures. Nothing was added; cut it.</source>
        <translation>«{label}» tiene más de {max_packets} imágenes. No se ha añadido nada; córtelo.</translation>
    </message>
    <message>
        <source>“{label}” has more than {max_text_chars} characters of text on its first {n_done} pages chosen, and no model reads more at once. Nothing was added; choose fewer pages.</source>
        <translation>«{label}» tiene más de {max_text_chars} caracteres de texto en sus primeras {n_done} páginas elegidas, y ningún modelo lee más a la vez. No se ha añadido nada; elija menos páginas.</translation>
    </message>
    <message>
        <source>“{label}” has no page {number}; pages 1 to {n_pages} are there. Nothing was added.</source>
        <translation>«{label}» no tiene página {number}; hay las páginas 1 a {n_pages}. No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{label}” has no pages (0, at least 1 is needed). Nothing was added.</source>
        <translation>«{label}» no tiene páginas (0, se necesita al menos 1). No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{label}” has no pixels ({width} × {height}). Nothing was added.</source>
        <translation>«{label}» no tiene píxeles ({width} × {height}). No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{label}” has nothing from {time_label} to {time_label_2}; it is {time_label_3} long. Nothing was added; choose a part within.</source>
        <translation>«{label}» no tiene nada de {time_label} a {time_label_2}; dura {time_label_3}. No se ha añadido nada; elija una parte de dentro.</translation>
    </message>
    <message>
        <source>“{label}” has pictures of no size, or of more than the {max_pixels} megapixels that can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>«{label}» tiene imágenes sin tamaño, o de más de los {max_pixels} megapíxeles que se pueden leer. No se ha añadido nada; guarde una copia más pequeña y añádala.</translation>
    </message>
    <message>
        <source>“{label}” has {n_text} characters and at most {max_text_chars} can be read; no model reads more at once. Nothing was added; save the part that matters as a document of its own and add that.</source>
        <translation>«{label}» tiene {n_text} caracteres y se pueden leer {max_text_chars} como máximo; ningún modelo lee más a la vez. No se ha añadido nada; guarde la parte que importa como documento propio y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” has {there} characters and at most {max_text_chars} can be read; no model reads more at once. Nothing was added; save the part that matters as a file of its own and add that.</source>
        <translation>«{label}» tiene {there} caracteres y se pueden leer {max_text_chars} como máximo; ningún modelo lee más a la vez. No se ha añadido nada; guarde la parte que importa como archivo propio y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” holds no moving pictures. Nothing was added.</source>
        <translation>«{label}» no contiene imágenes en movimiento. No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{label}” holds no pictures (0, at least 1 is needed). Nothing was added.</source>
        <translation>«{label}» no contiene imágenes (0, se necesita al menos 1). No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{label}” holds no sound track. Nothing was added; choose a file with sound.</source>
        <translation>«{label}» no contiene pista de sonido. No se ha añadido nada; elija un archivo con sonido.</translation>
    </message>
    <message>
        <source>“{label}” holds no sound: 0 samples. Nothing was added; record it again.</source>
        <translation>«{label}» no contiene sonido: 0 muestras. No se ha añadido nada; grábelo de nuevo.</translation>
    </message>
    <message>
        <source>“{label}” holds no text, only blanks. Nothing was added; choose the file again.</source>
        <translation>«{label}» no contiene texto, solo espacios. No se ha añadido nada; elija el archivo de nuevo.</translation>
    </message>
    <message>
        <source>“{label}” holds no text{there}. Nothing was added; open it in its own program, save it as PDF and add that to have it seen.</source>
        <translation>«{label}» no contiene texto{there}. No se ha añadido nada; ábralo en su programa, guárdelo como PDF y añádalo para que se vea.</translation>
    </message>
    <message>
        <source>“{label}” holds {n_bad} samples that are not numbers; none may be. Nothing was added; export the sound again and add that.</source>
        <translation>«{label}» contiene {n_bad} muestras que no son números; no se permite ninguna. No se ha añadido nada; exporte el sonido de nuevo y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete PDF document. Nothing was added; open it in its own program, save it again and add that.</source>
        <translation>«{label}» es un documento PDF dañado o incompleto. No se ha añadido nada; ábralo en su programa, guárdelo de nuevo y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete Word document, or one with macros. Nothing was added; open it in its own program, save it as DOCX or PDF and add that.</source>
        <translation>«{label}» es un documento de Word dañado o incompleto, o uno con macros. No se ha añadido nada; ábralo en su programa, guárdelo como DOCX o PDF y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete video. Nothing was added; open it in a video player, save it again and add that.</source>
        <translation>«{label}» es un vídeo dañado o incompleto. No se ha añadido nada; ábralo en un reproductor de vídeo, guárdelo de nuevo y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete {file_format} picture. Nothing was added; open it in a picture viewer, save it again and add that.</source>
        <translation>«{label}» es una imagen {file_format} dañada o incompleta. No se ha añadido nada; ábrala en un visor de imágenes, guárdela de nuevo y añádala.</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete {file_format} sound. Nothing was added; open it in a sound player, save it again and add that.</source>
        <translation>«{label}» es un sonido {file_format} dañado o incompleto. No se ha añadido nada; ábralo en un reproductor, guárdelo de nuevo y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is a {file_format} picture, not a sound. Nothing was added.</source>
        <translation>«{label}» es una imagen {file_format}, no un sonido. No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{label}” is coded as {codec}, which is not read. Nothing was added; convert it to MP4.</source>
        <translation>«{label}» está codificado como {codec}, que no se lee. No se ha añadido nada; conviértalo a MP4.</translation>
    </message>
    <message>
        <source>“{label}” is no MP4, MOV, WebM or MKV video. Nothing was added; convert it to MP4.</source>
        <translation>«{label}» no es un vídeo MP4, MOV, WebM ni MKV. No se ha añadido nada; conviértalo a MP4.</translation>
    </message>
    <message>
        <source>“{label}” is not a PDF document, whatever its name says. Nothing was added.</source>
        <translation>«{label}» no es un documento PDF, diga lo que diga su nombre. No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{label}” is not text: it holds bytes that no text has. Nothing was added; open it in its own program, save it as text or PDF and add that.</source>
        <translation>«{label}» no es texto: contiene bytes que ningún texto tiene. No se ha añadido nada; ábralo en su programa, guárdelo como texto o PDF y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is protected in a way that only its own program opens. Nothing was added and the file is unchanged; print it to a new PDF there and add that.</source>
        <translation>«{label}» está protegido de un modo que solo abre su propio programa. No se ha añadido nada y el archivo no ha cambiado; imprímalo allí en un PDF nuevo y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is protected with a password and cannot be read without it. Nothing was added and the file is unchanged; open it in its own program, save it without a password and add that.</source>
        <translation>«{label}» está protegido con contraseña y no se puede leer sin ella. No se ha añadido nada y el archivo no ha cambiado; ábralo en su programa, guárdelo sin contraseña y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is silent: {there} and at least {log10} dB of full scale are needed. Nothing was added; record it again with the microphone nearer or louder.</source>
        <translation>«{label}» es silencio: {there} y se necesitan al menos {log10} dB de la escala completa. No se ha añadido nada; grábelo de nuevo con el micrófono más cerca o más alto.</translation>
    </message>
    <message>
        <source>“{label}” is {duration} long and at most {limit} {what}. Nothing was added and the file is unchanged; cut out up to {limit_2} and add that.</source>
        <translation>«{label}» dura {duration}; como máximo {limit} {what}. No se ha añadido nada y el archivo no ha cambiado; recorte hasta {limit_2} y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” is {file_format} sound, not a picture. Nothing was added.</source>
        <translation>«{label}» es sonido {file_format}, no una imagen. No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{label}” is {n_samples} s long and at least {min_seconds} s are needed to hear anything. Nothing was added; record it again.</source>
        <translation>«{label}» dura {n_samples} s y se necesitan al menos {min_seconds} s para oír algo. No se ha añadido nada; grábelo de nuevo.</translation>
    </message>
    <message>
        <source>“{label}” is {seconds} h long and at most {max_video_s} h can be read. Nothing was added; cut out the part that matters and add that.</source>
        <translation>«{label}» dura {seconds} h y se pueden leer {max_video_s} h como máximo. No se ha añadido nada; recorte la parte que importa y añádala.</translation>
    </message>
    <message>
        <source>“{label}” is {there} and at most {limit} can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>«{label}» es {there} y se puede leer {limit} como máximo. No se ha añadido nada; guarde una copia más pequeña y añádala.</translation>
    </message>
    <message>
        <source>“{label}” is {width} × {height} pixels large and at most {max_side_px} a side and {max_pixels} megapixels can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>«{label}» mide {width} × {height} píxeles y se pueden leer {max_side_px} por lado y {max_pixels} megapíxeles como máximo. No se ha añadido nada; guarde una copia más pequeña y añádala.</translation>
    </message>
    <message>
        <source>“{label}” needs more memory to be read than one picture may take. Nothing was added; save a smaller copy and add that.</source>
        <translation>«{label}» necesita para leerse más memoria de la que puede tomar una imagen. No se ha añadido nada; guarde una copia más pequeña y añádala.</translation>
    </message>
    <message>
        <source>“{label}” says it has {n_pages} pages and at most {max_pages} can be read. Nothing was added; save the pages that matter as a PDF of their own and add that.</source>
        <translation>«{label}» dice que tiene {n_pages} páginas y se pueden leer {max_pages} como máximo. No se ha añadido nada; guarde las páginas que importan como PDF propio y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” takes more memory than reading a file may, so it is probably damaged. Nothing was added; open it in a sound player, save it again and add that.</source>
        <translation>«{label}» toma más memoria de la que puede usar la lectura de un archivo, así que probablemente está dañado. No se ha añadido nada; ábralo en un reproductor, guárdelo de nuevo y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” unpacks to {there} and at most {limit} can be read. Nothing was added; open it in its own program, save the part that matters as a document of its own and add that.</source>
        <translation>«{label}» se descomprime en {there} y se puede leer {limit} como máximo. No se ha añadido nada; ábralo en su programa, guarde la parte que importa como documento propio y añádalo.</translation>
    </message>
    <message>
        <source>“{label}” was not decoded after {max_decode_s} s, the most a video may take. Nothing was added; choose a shorter part, or save a smaller copy and add that.</source>
        <translation>«{label}» no se había descodificado tras {max_decode_s} s, lo máximo que puede tardar un vídeo. No se ha añadido nada; elija una parte más corta, o guarde una copia más pequeña y añádala.</translation>
    </message>
    <message>
        <source>“{name}” is empty: 0 bytes. Nothing was added; choose the file again.</source>
        <translation>«{name}» está vacío: 0 bytes. No se ha añadido nada; elija el archivo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is read otherwise than when it was added: {n_media} pieces where {n_media_keys} were. Nothing was lost; add the file again and ask once more.</source>
        <translation>«{name}» se lee de otro modo que cuando se añadió: {n_media} fragmentos donde había {n_media_keys}. No se ha perdido nada; añada el archivo de nuevo y vuelva a preguntar.</translation>
    </message>
    <message>
        <source>“{name}” is {ceil} MB and at most {max_file_bytes} MB can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>«{name}» tiene {ceil} MB y se pueden leer {max_file_bytes} MB como máximo. No se ha añadido nada; guarde una copia más pequeña y añádala.</translation>
    </message>
    <message>
        <source>“{name}” is {foreign_kind}. Nothing was added.</source>
        <translation>«{name}» es {foreign_kind}. No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{selection}” is no part of “{label}”, which is {seconds} s long. Nothing was added; write it as {example}, {max_frames} s at most.</source>
        <translation>«{selection}» no es una parte de «{label}», que dura {seconds} s. No se ha añadido nada; escríbala como {example}, {max_frames} s como máximo.</translation>
    </message>
    <message>
        <source>“{shown_name}” is {foreign}. Nothing was added.</source>
        <translation>«{shown_name}» es {foreign}. No se ha añadido nada.</translation>
    </message>
    <message>
        <source>“{shown_name}” {what}, so it is probably damaged. Nothing was added or lost; open it in its own program, save it again and add that.</source>
        <translation>«{shown_name}» {what}, así que probablemente está dañado. No se ha añadido ni perdido nada; ábralo en su programa, guárdelo de nuevo y añádalo.</translation>
    </message>
    <message>
        <source>“{shown}” does not name pages of this document: {there}. Write it like “1-3, 7”.</source>
        <translation>«{shown}» no nombra páginas de este documento: {there}. Escríbalo como «1-3, 7».</translation>
    </message>
    <message>
        <source>“{shown}” is no part of a picture: left,top-right,bottom are needed, from 0 to {grid} each. Nothing was lost; open the picture and draw the part again.</source>
        <translation>«{shown}» no es una parte de una imagen: se necesitan izquierda,arriba-derecha,abajo, de 0 a {grid} cada uno. No se ha perdido nada; abra la imagen y trace la parte de nuevo.</translation>
    </message>
    <message>
        <source>“{url}” is no address of a hub; it must begin with https:// or http://. Nothing was sent. Check HF_ENDPOINT.</source>
        <translation>«{url}» no es la dirección de un repositorio de modelos; debe empezar por https:// o http://. No se ha enviado nada. Revise HF_ENDPOINT.</translation>
    </message>
    <message>
        <source>“{way}” is no way to send “{label}”. Nothing was added; write text, pictures or both behind “as”.</source>
        <translation>«{way}» no es una forma de enviar «{label}». No se ha añadido nada; escriba text, pictures o both detrás de «as».</translation>
    </message>
    <message>
        <source>“{wrong}” cannot be got from a hub: needed are OWNER/NAME and .gguf files of different names. Nothing was changed. Check the spelling.</source>
        <translation>«{wrong}» no se puede obtener de un repositorio de modelos: se necesitan OWNER/NAME y archivos .gguf con nombres distintos. No se ha cambiado nada. Revise la ortografía.</translation>
    </message>
    <message>
        <source>Told to the model before the conversation, after your standing instructions. Another mode in the middle of a conversation has the model read it again.</source>
        <translation>Se le dice al modelo antes de la conversación, después de sus instrucciones permanentes. Cambiar de modo en medio de una conversación hace que el modelo la lea de nuevo.</translation>
    </message>
    <message>
        <source>Slower, better with hard questions.</source>
        <translation>Más lento, mejor con preguntas difíciles.</translation>
    </message>
    <message>
        <source>How finely new pictures are seen.</source>
        <translation>Con cuánta finura se ven las imágenes nuevas.</translation>
    </message>
    <message>
        <source>Lower is more predictable. The settings have the model&apos;s recommended value unless you changed it.</source>
        <translation>Más bajo es más previsible. Los ajustes tienen el valor recomendado para el modelo, salvo que usted lo haya cambiado.</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>Modos</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Nombre de la etiqueta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Como en los ajustes</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Nothing: only your question counts.</source>
        <translation>Nada: solo cuenta su pregunta.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Reflexión</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Ver {name}</translation>
    </message>
    <message>
        <source>{name} cannot be used. {sentence}</source>
        <translation>{name} no se puede usar. {sentence}</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Detail: how many tokens the picture may take. More reads smaller text and takes longer.</source>
        <translation>Detalle: cuántos tokens puede ocupar la imagen. Más lee texto más pequeño y tarda más.</translation>
    </message>
    <message>
        <source>The model was loaded for pictures of {tokens} at most.</source>
        <translation>El modelo se cargó para imágenes de {tokens} como máximo.</translation>
    </message>
    <message>
        <source>Choose for me</source>
        <translation>Elegir por mí</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Add a mode</source>
        <translation>Añadir modo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete this mode</source>
        <translation>Eliminar este modo</translation>
    </message>
    <message>
        <source>Reset this mode</source>
        <translation>Restablecer este modo</translation>
    </message>
    <message>
        <source>{mode}, mine</source>
        <translation>{mode}, el mío</translation>
    </message>
    <message>
        <source>Ask</source>
        <comment>a mode</comment>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Think</source>
        <comment>a mode</comment>
        <translation>Reflexionar</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <comment>a mode</comment>
        <translation>Transcribir</translation>
    </message>
    <message>
        <source>Translate</source>
        <comment>a mode</comment>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Describe for a blind reader</source>
        <comment>a mode</comment>
        <translation>Describir a una persona ciega</translation>
    </message>
    <message>
        <source>Read the text in it</source>
        <comment>a mode</comment>
        <translation>Leer el texto que contiene</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Neerlandés</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polaco</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Ruso</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ucraniano</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turco</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonés</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamita</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesio</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>Predeterminado: {value}.</translation>
    </message>
    <message>
        <source>{help} {default}</source>
        <translation>{help} {default}</translation>
    </message>
    <message>
        <source>{setting} back to its default, {value}</source>
        <translation>{setting}: volver al valor predeterminado, {value}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Show the sampling values</source>
        <translation>Mostrar el muestreo</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste contiene estas palabras.</translation>
    </message>
    <message>
        <source>Hide the sampling values</source>
        <translation>Ocultar el muestreo</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Muestreo</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a setting that is a text</comment>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>at the boxes</comment>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Look at the boxes on the picture</source>
        <translation>Ver los recuadros en la imagen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide the boxes</source>
        <translation>Ocultar los recuadros</translation>
    </message>
    <message>
        <source>Show the boxes</source>
        <translation>Mostrar los recuadros</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Voice and sound</source>
        <translation>Voz y sonido</translation>
    </message>
    <message>
        <source>Model and memory</source>
        <translation>Modelo y memoria</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Colores de la ventana.</translation>
    </message>
    <message>
        <source>Of the window. The model answers in the language you write, or that you ask for.</source>
        <translation>De la ventana. El modelo responde en el idioma en que usted escribe o en el que pida.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of everything that is written.</source>
        <translation>De todo lo que está escrito.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Quieto</translation>
    </message>
    <message>
        <source>Still: no blinking cursor, no running lines; the level of the microphone stands in its place.</source>
        <translation>Quieto: sin cursor parpadeante ni líneas en movimiento; el nivel del micrófono se queda en su sitio.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Screen readers are told each sentence of an answer as it is written, and what the program does.</source>
        <translation>Los lectores de pantalla reciben cada frase de una respuesta mientras se escribe, y lo que hace el programa.</translation>
    </message>
    <message>
        <source>Tell screen readers</source>
        <translation>Informar a los lectores de pantalla</translation>
    </message>
    <message>
        <source>After the first answer, while nothing is asked, the model names the conversation in a few words.</source>
        <translation>Después de la primera respuesta, mientras no se pregunta nada, el modelo da nombre a la conversación en pocas palabras.</translation>
    </message>
    <message>
        <source>Titles by the model</source>
        <translation>Títulos del modelo</translation>
    </message>
    <message>
        <source>Once a day all conversations are copied beside themselves; the last seven copies stay. If the disk damages them, you go on with a copy. Attachments are not copied: they never change.</source>
        <translation>Una vez al día se copian todas las conversaciones junto a ellas; quedan las siete últimas copias. Si el disco las daña, se sigue con una copia. Los adjuntos no se copian: nunca cambian.</translation>
    </message>
    <message>
        <source>Daily copies</source>
        <translation>Copias diarias</translation>
    </message>
    <message>
        <source>What every answer is to keep to, such as who you are or in which language to answer.</source>
        <translation>Lo que toda respuesta debe respetar, como quién es usted o en qué idioma responder.</translation>
    </message>
    <message>
        <source>Standing instructions</source>
        <translation>Instrucciones permanentes</translation>
    </message>
    <message>
        <source>Answer in plain words.</source>
        <translation>Responde con palabras sencillas.</translation>
    </message>
    <message>
        <source>Let the model think before it answers: slower, better with hard questions.</source>
        <translation>El modelo reflexiona antes de responder: más lento, mejor con preguntas difíciles.</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>Reflexionar primero</translation>
    </message>
    <message>
        <source>Where an answer is broken off, its thoughts included.</source>
        <translation>Dónde se corta una respuesta, incluidos sus pensamientos.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Respuesta más larga</translation>
    </message>
    <message>
        <source> tokens</source>
        <comment>behind a number that is set</comment>
        <translation> tokens</translation>
    </message>
    <message>
        <source>What happens where a question does not fit the context window beside the conversation. Always said.</source>
        <translation>Qué ocurre cuando una pregunta no cabe en la ventana de contexto junto a la conversación. Siempre se dice.</translation>
    </message>
    <message>
        <source>When the context window is full</source>
        <translation>Cuando la ventana de contexto está llena</translation>
    </message>
    <message>
        <source>A small model guesses ahead and the large one checks. Faster, and the answers stay the same.</source>
        <translation>Un modelo pequeño se adelanta adivinando y el grande comprueba. Más rápido, y las respuestas son las mismas.</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Borradores anticipados</translation>
    </message>
    <message>
        <source>Chosen by the picture</source>
        <translation>Según la imagen</translation>
    </message>
    <message>
        <source>How finely new pictures are seen. More reads smaller text and takes longer.</source>
        <translation>Con cuánta finura se ven las imágenes nuevas. Más lee texto más pequeño y tarda más.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copiar la lista</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>Guardar la lista…</translation>
    </message>
    <message>
        <source>Open no connection at all, not even for a model that you ask for. Everything else never opens one.</source>
        <translation>No abrir ninguna conexión, ni siquiera para un modelo que usted pida. Todo lo demás nunca abre ninguna.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Gemma Desk has never opened a connection from here.</source>
        <translation>Gemma Desk nunca ha abierto una conexión desde aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Gemma Desk has opened %n connection(s) from here, to fetch models: {received} came, {sent} went.</source>
        <translation>
            <numerusform>Gemma Desk ha abierto %n conexión desde aquí para traer modelos: entraron {received} y salieron {sent}.</numerusform>
            <numerusform>Gemma Desk ha abierto %n conexiones desde aquí para traer modelos: entraron {received} y salieron {sent}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What works on your words, pictures and sounds runs in processes of its own, to which the system refuses every connection.</source>
        <translation>Lo que trabaja con sus palabras, imágenes y sonidos se ejecuta en procesos propios, a los que el sistema niega toda conexión.</translation>
    </message>
    <message>
        <source>What works on your words, pictures and sounds runs in processes of its own, which give up every connection when they start.</source>
        <translation>Lo que trabaja con sus palabras, imágenes y sonidos se ejecuta en procesos propios, que renuncian a toda conexión al arrancar.</translation>
    </message>
    <message>
        <source>The window opens connections in one place only, to fetch models you ask for, and writes each down here.</source>
        <translation>La ventana abre conexiones en un solo lugar, para traer los modelos que usted pide, y anota cada una aquí.</translation>
    </message>
    <message>
        <source>Nothing is counted or reported, and nothing looks for updates.</source>
        <translation>No se cuenta ni se comunica nada, y nada busca actualizaciones.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>{host} by {proxy}</source>
        <translation>{host} por {proxy}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>No conectarse</translation>
    </message>
    <message>
        <source>Where the desktop need not ask</source>
        <translation>Donde el escritorio no necesite preguntar</translation>
    </message>
    <message>
        <source>On</source>
        <comment>keys in every program</comment>
        <translation>Activadas</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>keys in every program</comment>
        <translation>Desactivadas</translation>
    </message>
    <message>
        <source>Small window, part of the screen, hold to talk. Which keys: see Keyboard shortcuts.</source>
        <translation>Ventana pequeña, parte de la pantalla, mantener para hablar. Qué teclas: vea Atajos de teclado.</translation>
    </message>
    <message>
        <source>Keys in every program</source>
        <translation>Teclas en cualquier programa</translation>
    </message>
    <message>
        <source>When the last window is closed, the program waits in the tray: its keys and its menu still work.</source>
        <translation>Al cerrar la última ventana, el programa espera en la bandeja: sus teclas y su menú siguen funcionando.</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>When you log in, in the tray, without a window.</source>
        <translation>Al iniciar sesión, en la bandeja, sin ventana.</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Iniciar con el sistema</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>A note is heard in its place where the model still understands it there, else first, on its own.</source>
        <translation>Una nota se escucha en su lugar donde el modelo aún la entiende allí; si no, antes y aparte.</translation>
    </message>
    <message>
        <source>Always in their place</source>
        <translation>Siempre en su lugar</translation>
    </message>
    <message>
        <source>The model answers the sound itself. Late in a conversation it hears little.</source>
        <translation>El modelo responde al sonido mismo. Avanzada la conversación oye poco.</translation>
    </message>
    <message>
        <source>Always heard first</source>
        <translation>Siempre escuchadas antes</translation>
    </message>
    <message>
        <source>In their place the model hears the sound itself; heard first, what was said becomes words you can put right.</source>
        <translation>En su lugar, el modelo oye el sonido mismo; escuchadas antes, lo dicho se convierte en palabras que usted puede corregir.</translation>
    </message>
    <message>
        <source>Voice notes</source>
        <translation>Notas de voz</translation>
    </message>
    <message>
        <source>The model tells it</source>
        <translation>Lo reconoce el modelo</translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation>Idioma hablado</translation>
    </message>
    <message>
        <source>In voice notes and recordings.</source>
        <translation>En notas de voz y grabaciones.</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>From the next note on.</source>
        <translation>A partir de la próxima nota.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <comment>a microphone</comment>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>Letting go of the microphone, or pressing it again, sends the note with what is written.</source>
        <translation>Al soltar el micrófono, o pulsarlo de nuevo, se envía la nota con lo escrito.</translation>
    </message>
    <message>
        <source>Send when let go</source>
        <translation>Enviar al soltar</translation>
    </message>
    <message>
        <source>Each new answer, while it is written.</source>
        <translation>Cada respuesta nueva, mientras se escribe.</translation>
    </message>
    <message>
        <source>Read answers aloud</source>
        <translation>Leer las respuestas en voz alta</translation>
    </message>
    <message>
        <source>Reads what is in its language; other languages are read by a voice of theirs.</source>
        <translation>Lee lo que está en su idioma; los demás idiomas los lee una voz de cada uno.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>By the language</source>
        <translation>Según el idioma</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Velocidad de lectura</translation>
    </message>
    <message>
        <source>Of answers that are read aloud.</source>
        <translation>De las respuestas leídas en voz alta.</translation>
    </message>
    <message>
        <source>Playback speed</source>
        <translation>Velocidad de reproducción</translation>
    </message>
    <message>
        <source>Of sounds; the pitch stays.</source>
        <translation>De los sonidos; el tono se mantiene.</translation>
    </message>
    <message>
        <source>How much of a conversation the model can hold. Another size loads the model again.</source>
        <translation>Cuánto de una conversación puede retener el modelo. Otro tamaño vuelve a cargar el modelo.</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>Ventana de contexto</translation>
    </message>
    <message>
        <source>Without a question for so long, the model&apos;s memory goes back to the system. The next one loads it again.</source>
        <translation>Tras este tiempo sin preguntas, la memoria del modelo vuelve al sistema. La próxima lo carga de nuevo.</translation>
    </message>
    <message>
        <source> min</source>
        <comment>behind a number of minutes that is set</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Rest when idle</source>
        <translation>Descansar sin uso</translation>
    </message>
    <message>
        <source>On battery, answer with half of the processor cores: cooler and quieter, and slower.</source>
        <translation>Con batería, responder con la mitad de los núcleos del procesador: más fresco y silencioso, y más lento.</translation>
    </message>
    <message>
        <source>What was said becomes words that you can read and put right.</source>
        <translation>Lo dicho se convierte en palabras que usted puede leer y corregir.</translation>
    </message>
    <message>
        <source>After a while without a question, give the model&apos;s memory back. The next question loads it again.</source>
        <translation>Tras un rato sin preguntas, devolver la memoria del modelo. La próxima pregunta lo carga de nuevo.</translation>
    </message>
    <message>
        <source>Show the side bar</source>
        <translation>Mostrar la barra lateral</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Find in it</source>
        <translation>Buscar en ella</translation>
    </message>
    <message>
        <source>Save battery</source>
        <translation>Ahorrar batería</translation>
    </message>
    <message>
        <source>Lower is more predictable; 0 takes the likeliest word each time.</source>
        <translation>Más bajo es más previsible; 0 toma siempre la palabra más probable.</translation>
    </message>
    <message>
        <source>Only the likeliest words that together have this share of the probability.</source>
        <translation>Solo las palabras más probables que juntas suman esta parte de la probabilidad.</translation>
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
        <translation>Solo este número de las palabras más probables.</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same question.</source>
        <translation>La misma semilla da la misma respuesta a la misma pregunta.</translation>
    </message>
    <message>
        <source>Fresh each time</source>
        <translation>Nueva cada vez</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>Its text was estimated from its characters: it is counted where a model is loaded.</source>
        <translation>Su texto se ha estimado por sus caracteres: se cuenta donde hay un modelo cargado.</translation>
    </message>
    <message>
        <source>The answer reached the longest length set.</source>
        <translation>La respuesta ha llegado a la longitud máxima fijada.</translation>
    </message>
    <message>
        <source>The context window is full. A new conversation has room again.</source>
        <translation>La ventana de contexto está llena. Una conversación nueva vuelve a tener espacio.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenida.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Reading the attachments</source>
        <translation>Leyendo los adjuntos</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Leyendo la imagen</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>Leyendo las imágenes</translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation>Escuchando el sonido</translation>
    </message>
    <message>
        <source>Reading the sounds</source>
        <translation>Escuchando los sonidos</translation>
    </message>
    <message>
        <source>Reading the document</source>
        <translation>Leyendo el documento</translation>
    </message>
    <message>
        <source>Reading the documents</source>
        <translation>Leyendo los documentos</translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation>Viendo el vídeo</translation>
    </message>
    <message>
        <source>Reading the videos</source>
        <translation>Viendo los vídeos</translation>
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
            <numerusform>Hasta %n token</numerusform>
            <numerusform>Hasta %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n fragmento</numerusform>
            <numerusform>%n fragmentos</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} GiB</source>
        <translation>{number} GiB</translation>
    </message>
    <message>
        <source>Thought for {duration}</source>
        <translation>Reflexionó {duration}</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>Lo que pensó el modelo</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Reflexionó</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>menos de 1 s</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} y {second}</translation>
    </message>
    <message>
        <source>{n} conversation</source>
        <translation>{n} conversación</translation>
    </message>
    <message>
        <source>{n} conversations</source>
        <translation>{n} conversaciones</translation>
    </message>
    <message>
        <source>{n} attachment</source>
        <translation>{n} adjunto</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>{n} adjuntos</translation>
    </message>
    <message>
        <source>{conversations} imported</source>
        <translation>{conversations} importadas</translation>
    </message>
    <message>
        <source>{n} continued</source>
        <translation>{n} continuadas</translation>
    </message>
    <message>
        <source>{thing} ({n})</source>
        <translation>{thing} ({n})</translation>
    </message>
    <message>
        <source>page {range}</source>
        <translation>página {range}</translation>
    </message>
    <message>
        <source>pages {range}</source>
        <translation>páginas {range}</translation>
    </message>
    <message>
        <source>Page {range}</source>
        <translation>Página {range}</translation>
    </message>
    <message>
        <source>Pages {range}</source>
        <translation>Páginas {range}</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} horas</translation>
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
        <translation>vacías</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentario</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>comentarios</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>prose</source>
        <translation>prosa</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>thoughts</source>
        <translation>pensamientos</translation>
    </message>
    <message>
        <source>target</source>
        <translation>modelo principal</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>proyector</translation>
    </message>
    <message>
        <source>drafter</source>
        <translation>modelo de borradores</translation>
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
        <translation>unos {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a picture</comment>
        <translation>
            <numerusform>%n parte</numerusform>
            <numerusform>%n partes</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} de {whole}</translation>
    </message>
    <message>
        <source>Sent as {tokens}; pages drawn {size} pixels large, {most} tokens at most each.</source>
        <translation>Se envía como {tokens}; páginas dibujadas a {size} píxeles, de {most} tokens como máximo cada una.</translation>
    </message>
    <message>
        <source>Sent as {tokens}.</source>
        <translation>Se envía como {tokens}.</translation>
    </message>
    <message>
        <source>{seconds} s of sound, sent as {tokens}.</source>
        <translation>{seconds} s de sonido, enviados como {tokens}.</translation>
    </message>
    <message>
        <source>{seconds} s of sound, heard by the model; its words are sent, about {tokens}.</source>
        <translation>{seconds} s de sonido, oídos por el modelo; se envían sus palabras, unos {tokens}.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size}: {tokens} of {most} at most.</source>
        <translation>{size} píxeles, enviados como {sent_size}: {tokens} de {most} como máximo.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size} each: {tokens} together.</source>
        <translation>{size} píxeles, enviados como {sent_size} cada una: {tokens} en total.</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size} each: {tokens} together, {most} at most each.</source>
        <translation>{size} píxeles, enviados como {sent_size} cada una: {tokens} en total, {most} como máximo cada una.</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Respondiendo</translation>
    </message>
    <message>
        <source>Gemma Desk: {state}</source>
        <translation>Gemma Desk: {state}</translation>
    </message>
    <message>
        <source>Open Gemma Desk</source>
        <translation>Abrir Gemma Desk</translation>
    </message>
    <message>
        <source>Describe the screen</source>
        <translation>Describir la pantalla</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting for the other conversation&apos;s answer</source>
        <translation>Esperando la respuesta de la otra conversación</translation>
    </message>
    <message>
        <source>Summing up the conversation</source>
        <translation>Resumiendo la conversación</translation>
    </message>
    <message>
        <source>Listening to the note</source>
        <translation>Escuchando la nota</translation>
    </message>
    <message>
        <source>piece {number} of {total}</source>
        <translation>fragmento {number} de {total}</translation>
    </message>
    <message>
        <source>Listening to the recording</source>
        <translation>Escuchando la grabación</translation>
    </message>
    <message>
        <source>Piece {number} of {total}</source>
        <translation>Fragmento {number} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n token(s)</source>
        <translation>
            <numerusform>{done} de %n token</numerusform>
            <numerusform>{done} de %n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Checking what came</source>
        <translation>Comprobando lo recibido</translation>
    </message>
    <message>
        <source>It is here.</source>
        <translation>Ya está aquí.</translation>
    </message>
    <message>
        <source>{number} MB/s</source>
        <translation>{number} MB/s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>quedan {minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>quedan {seconds} s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with a download</comment>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Downloading a model</source>
        <translation>Descargando un modelo</translation>
    </message>
    <message>
        <source>Writing {number} tokens/s</source>
        <translation>Escribiendo {number} tokens/s</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} tokens/s</translation>
    </message>
    <message>
        <source>drafts {percent}</source>
        <translation>borradores {percent}</translation>
    </message>
    <message>
        <source>{percent} of window</source>
        <translation>{percent} de la ventana</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) drawn on the picture</source>
        <translation>
            <numerusform>%n recuadro está dibujado en la imagen</numerusform>
            <numerusform>%n recuadros están dibujados en la imagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) hidden</source>
        <translation>
            <numerusform>%n recuadro está oculto</numerusform>
            <numerusform>%n recuadros están ocultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) not drawn: the answer does not say on which part or picture</source>
        <translation>
            <numerusform>%n recuadro no está dibujado: la respuesta no dice en qué parte o imagen</numerusform>
            <numerusform>%n recuadros no están dibujados: la respuesta no dice en qué parte o imagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Picture {name}, {receipt}</source>
        <translation>Imagen {name}, {receipt}</translation>
    </message>
    <message>
        <source>Sound {name}, {receipt}</source>
        <translation>Sonido {name}, {receipt}</translation>
    </message>
    <message>
        <source>Document {name}, {receipt}</source>
        <translation>Documento {name}, {receipt}</translation>
    </message>
    <message>
        <source>Enter opens its pages</source>
        <translation>Intro abre sus páginas</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>Suelte para adjuntar</translation>
    </message>
    <message>
        <source>Drop to put the text in</source>
        <translation>Suelte para insertar el texto</translation>
    </message>
    <message>
        <source>Read a screenshot</source>
        <translation>Leer una captura de pantalla</translation>
    </message>
    <message>
        <source>What does this message mean, and what should I do about it?</source>
        <translation>¿Qué significa este mensaje y qué debo hacer?</translation>
    </message>
    <message>
        <source>Put a spoken note in order</source>
        <translation>Ordenar una nota hablada</translation>
    </message>
    <message>
        <source>Write down what I said as a list of things to do.</source>
        <translation>Escribe lo que he dicho como una lista de tareas.</translation>
    </message>
    <message>
        <source>Explain it simply</source>
        <translation>Explicarlo con sencillez</translation>
    </message>
    <message>
        <source>Explain to a twelve-year-old why the sky is blue. Five sentences.</source>
        <translation>Explica a alguien de doce años por qué el cielo es azul. Cinco frases.</translation>
    </message>
    <message>
        <source>Show it a picture</source>
        <translation>Mostrarle una imagen</translation>
    </message>
    <message>
        <source>Play it a spoken word</source>
        <translation>Hacerle oír una palabra</translation>
    </message>
    <message>
        <source>Ask what it can do</source>
        <translation>Preguntar qué sabe hacer</translation>
    </message>
    <message>
        <source>Show it, say it, ask it.</source>
        <translation>Muéstrelo, dígalo, pregúntelo.</translation>
    </message>
    <message>
        <source>Nothing you show or say leaves this computer.
Drop anything here, or begin with one of these.</source>
        <translation>Nada de lo que muestre o diga sale de este equipo.
Suelte algo aquí o empiece con una de estas opciones.</translation>
    </message>
    <message>
        <source>Problem: {sentence}</source>
        <translation>Problema: {sentence}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Send the messages above along with your questions again</source>
        <translation>Volver a enviar los mensajes de arriba con sus preguntas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Hide the summary</source>
        <translation>Ocultar el resumen</translation>
    </message>
    <message>
        <source>Put the summary right</source>
        <translation>Corregir el resumen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Summing up the conversation, so that it can go on</source>
        <translation>Resumiendo la conversación para que pueda continuar</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>Mostrar el resumen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
    <message>
        <source>{count} files at once, and {most} are taken at once. Those before this one were; add this one and the others after.</source>
        <translation>{count} archivos a la vez, y se toman {most} a la vez. Los anteriores a este se tomaron; añada este y los demás después.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>This is an address on the web, and Gemma Desk fetches nothing. Save the picture, then drop the file.</source>
        <translation>Es una dirección de la web, y Gemma Desk no descarga nada. Guarde la imagen y suelte después el archivo.</translation>
    </message>
    <message>
        <source>“{name}” is no file, or is there no longer. Nothing was added; drop the file itself.</source>
        <translation>«{name}» no es un archivo o ya no está. No se ha añadido nada; suelte el archivo mismo.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({strerror}). It was left as it is. Check that you may open it.</source>
        <translation>«{name}» no se ha podido leer ({strerror}). Se ha dejado como estaba. Compruebe que tiene permiso para abrirlo.</translation>
    </message>
    <message>
        <source>The clipboard&apos;s picture could not be read. Copy it again, or save it and drop the file.</source>
        <translation>La imagen del portapapeles no se ha podido leer. Cópiela de nuevo, o guárdela y suelte el archivo.</translation>
    </message>
    <message>
        <source>Pictures (PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, AVIF, SVG), sounds (WAV, FLAC, MP3, M4A, AAC, OGG, Opus), videos (MP4, MOV, WebM, MKV), documents (PDF, DOCX, text, code, CSV)</source>
        <translation>Imágenes (PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, AVIF, SVG), sonidos (WAV, FLAC, MP3, M4A, AAC, OGG, Opus), vídeos (MP4, MOV, WebM, MKV), documentos (PDF, DOCX, texto, código, CSV)</translation>
    </message>
    <message>
        <source>Release to attach · Esc to cancel</source>
        <translation>Suelte para adjuntar · Esc para cancelar</translation>
    </message>
    <message>
        <source>Press again to attach · Esc to cancel</source>
        <translation>Pulse otra vez para adjuntar · Esc para cancelar</translation>
    </message>
    <message>
        <source>Release to send · Esc to cancel</source>
        <translation>Suelte para enviar · Esc para cancelar</translation>
    </message>
    <message>
        <source>Press again to send · Esc to cancel</source>
        <translation>Pulse otra vez para enviar · Esc para cancelar</translation>
    </message>
    <message>
        <source>A pause sends it · Esc ends hands-free</source>
        <translation>Una pausa envía · Esc termina el modo manos libres</translation>
    </message>
    <message>
        <source>Sent after {left} s more of this pause · Esc ends hands-free</source>
        <translation>Se envía tras {left} s más de esta pausa · Esc termina el modo manos libres</translation>
    </message>
    <message>
        <source>Listening {time} of {most}</source>
        <translation>Escuchando, {time} de {most}</translation>
    </message>
    <message>
        <source>Listening {time}, {left} s left</source>
        <translation>Escuchando, {time}, quedan {left} s</translation>
    </message>
    <message>
        <source>Nothing has been heard from “{name}” for {time} s.</source>
        <translation>Hace {time} s que no se oye nada de «{name}».</translation>
    </message>
    <message>
        <source>“{wished}” is not connected; “{name}” listens.</source>
        <translation>«{wished}» no está conectado; escucha «{name}».</translation>
    </message>
    <message>
        <source>Too loud: part of the sound is cut off.</source>
        <translation>Demasiado alto: se corta parte del sonido.</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Elija primero un modelo</translation>
    </message>
    <message>
        <source>Voice note</source>
        <translation>Nota de voz</translation>
    </message>
    <message>
        <source>No model yet: get one, or choose one that is on this computer.</source>
        <translation>Todavía no hay modelo: obtenga uno o elija uno que esté en este equipo.</translation>
    </message>
    <message>
        <source>Practice model: knows simple pictures, short texts and some spoken words.</source>
        <translation>Modelo de práctica: conoce imágenes sencillas, textos cortos y algunas palabras habladas.</translation>
    </message>
    <message>
        <source>Put away for today</source>
        <translation>Ocultar por hoy</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>Obteniendo {name}</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Elegir otro modelo</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>Close; this page is in the menu</source>
        <translation>Cerrar; esta página está en el menú</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Examinando este equipo …</translation>
    </message>
    <message>
        <source>On this computer already</source>
        <translation>Ya en este equipo</translation>
    </message>
    <message>
        <source>What else was found</source>
        <translation>Qué más se encontró</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Obtener</translation>
    </message>
    <message>
        <source>Which model</source>
        <translation>Qué modelo</translation>
    </message>
    <message>
        <source>Stay with it</source>
        <translation>Quedarme con él</translation>
    </message>
    <message>
        <source>Small and quick: simple pictures, short texts, some spoken words. Get a larger one at any time.</source>
        <translation>Pequeño y rápido: imágenes sencillas, textos cortos, algunas palabras habladas. Puede obtener uno mayor cuando quiera.</translation>
    </message>
    <message>
        <source>Try the practice model</source>
        <translation>Probar el modelo de práctica</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Archivos…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>From a USB stick or any folder: the model, and if you have them its projector and drafter (.gguf).</source>
        <translation>De una memoria USB o cualquier carpeta: el modelo y, si los tiene, su proyector y su modelo de borradores (.gguf).</translation>
    </message>
    <message>
        <source>I have the files</source>
        <translation>Tengo los archivos</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Usar {name}</translation>
    </message>
    <message>
        <source>Choose what answers you</source>
        <translation>Elija qué le responde</translation>
    </message>
    <message>
        <source>It runs on this computer. What you ask, show and say never leaves it.</source>
        <translation>Funciona en este equipo. Lo que pregunta, muestra y dice nunca sale de él.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Ways to a model</source>
        <translation>Maneras de tener un modelo</translation>
    </message>
    <message>
        <source>Get Gemma 4 12B</source>
        <translation>Obtener Gemma 4 12B</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Otros programas</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>its part of the memory</comment>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Conversation</source>
        <comment>its part of the memory</comment>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>demasiado grande para este equipo</translation>
    </message>
    <message>
        <source>{size} to download, once</source>
        <translation>{size} que descargar, una vez</translation>
    </message>
    <message>
        <source>sees pictures and hears sound</source>
        <translation>ve imágenes y oye sonido</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>licencia {name}</translation>
    </message>
    <message>
        <source>Get {name}</source>
        <translation>Obtener {name}</translation>
    </message>
    <message>
        <source>Looking for models on this computer …</source>
        <translation>Buscando modelos en este equipo …</translation>
    </message>
    <message>
        <source>Looking for models {where} …</source>
        <translation>Buscando modelos: {where} …</translation>
    </message>
    <message>
        <source>There is no Gemma 4 model in what was chosen. Nothing was changed.</source>
        <translation>En lo elegido no hay ningún modelo Gemma 4. No se cambió nada.</translation>
    </message>
    <message>
        <source>Choose a folder with Gemma 4 files</source>
        <translation>Elija una carpeta con archivos de Gemma 4</translation>
    </message>
    <message>
        <source>Choose Gemma 4 files</source>
        <translation>Elegir archivos de Gemma 4</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>Archivos de modelo (*.gguf)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Which part of {name}?</source>
        <translation>¿Qué parte de {name}?</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Send this part</source>
        <translation>Enviar esta parte</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of {length}, at most {most}: one a second</source>
        <translation>
            <numerusform>%n imagen de {length}, {most} como máximo: una por segundo</numerusform>
            <numerusform>%n imágenes de {length}, {most} como máximo: una por segundo</numerusform>
        </translation>
    </message>
    <message>
        <source>The video from its beginning to its end; the part that is sent is marked</source>
        <translation>El vídeo de principio a fin; la parte que se envía está marcada</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Arrow keys choose a part; with Shift they size it, with Ctrl they move the picture. Enter asks about it</source>
        <translation>Las flechas eligen una parte; con Mayús cambian su tamaño, con Ctrl mueven la imagen. Intro pregunta por ella</translation>
    </message>
    <message>
        <source>A note is being recorded and would hear this. Nothing was lost; end the recording, then press play again.</source>
        <translation>Se está grabando una nota y esto se oiría en ella. No se ha perdido nada; termine la grabación y pulse reproducir de nuevo.</translation>
    </message>
    <message>
        <source>Laying out</source>
        <translation>Componiendo</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimiendo</translation>
    </message>
    <message>
        <source>What is sent of it</source>
        <translation>Qué se envía de ello</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>¿Abrir este enlace?</translation>
    </message>
    <message>
        <source>This link leads out of Gemma Desk, into your browser.</source>
        <translation>Este enlace sale de Gemma Desk, hacia su navegador.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se ha encontrado</translation>
    </message>
    <message>
        <source>Which pages? For example 1-3, 7. Nothing means all of them.</source>
        <translation>¿Qué páginas? Por ejemplo 1-3, 7. Nada significa todas.</translation>
    </message>
    <message>
        <source>As each page needs</source>
        <translation>Como lo necesite cada página</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>Como imágenes</translation>
    </message>
    <message>
        <source>As text and pictures</source>
        <translation>Como texto e imágenes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Choose a part…</source>
        <translation>Elegir una parte…</translation>
    </message>
    <message>
        <source>Choose pages…</source>
        <translation>Elegir páginas…</translation>
    </message>
    <message>
        <source>Detail of pages drawn</source>
        <translation>Detalle de las páginas dibujadas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ask, drop something here, or hold to talk</source>
        <translation>Pregunte, suelte algo aquí o mantenga pulsado para hablar</translation>
    </message>
    <message>
        <source>Ask, drop, or hold to talk</source>
        <translation>Pregunte, suelte o hable</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pregunte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Position in {name}, seconds</source>
        <translation>Posición en {name}, segundos</translation>
    </message>
    <message>
        <source>Make a title</source>
        <translation>Poner un título</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Abrir en una ventana nueva</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>In the question box</source>
        <translation>En el cuadro de pregunta</translation>
    </message>
    <message>
        <source>In a search box</source>
        <translation>En un cuadro de búsqueda</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>En la lista de conversaciones</translation>
    </message>
    <message>
        <source>In the picture viewer</source>
        <translation>En el visor de imágenes</translation>
    </message>
    <message>
        <source>Where a text is put right</source>
        <translation>Donde se corrige un texto</translation>
    </message>
    <message>
        <source>In the small window</source>
        <translation>En la ventana pequeña</translation>
    </message>
    <message>
        <source>In every program</source>
        <translation>En cualquier programa</translation>
    </message>
    <message>
        <source>The conversation above</source>
        <translation>La conversación de arriba</translation>
    </message>
    <message>
        <source>The conversation below</source>
        <translation>La conversación de abajo</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>The next place found, or open what is marked</source>
        <translation>El siguiente resultado, o abrir lo marcado</translation>
    </message>
    <message>
        <source>The place found before</source>
        <translation>El resultado anterior</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Cambiar el nombre de la conversación</translation>
    </message>
    <message>
        <source>Have the model make a title</source>
        <translation>Que el modelo ponga un título</translation>
    </message>
    <message>
        <source>Label the conversation</source>
        <translation>Etiquetar la conversación</translation>
    </message>
    <message>
        <source>Pin or unpin the conversation</source>
        <translation>Fijar o soltar la conversación</translation>
    </message>
    <message>
        <source>Archive the conversation</source>
        <translation>Archivar la conversación</translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <translation>Eliminar la conversación</translation>
    </message>
    <message>
        <source>Delete the conversation that is marked</source>
        <translation>Eliminar la conversación marcada</translation>
    </message>
    <message>
        <source>Take back what was just deleted or archived</source>
        <translation>Recuperar lo que se acaba de eliminar o archivar</translation>
    </message>
    <message>
        <source>Export the conversation…</source>
        <translation>Exportar la conversación…</translation>
    </message>
    <message>
        <source>Save the conversation as PDF…</source>
        <translation>Guardar la conversación como PDF…</translation>
    </message>
    <message>
        <source>Print the conversation…</source>
        <translation>Imprimir la conversación…</translation>
    </message>
    <message>
        <source>Go to the question box</source>
        <translation>Ir al cuadro de pregunta</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>Enviar la pregunta</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Empezar una línea nueva</translation>
    </message>
    <message>
        <source>Paste a long text into the box, not as a file</source>
        <translation>Pegar un texto largo en el cuadro, no como archivo</translation>
    </message>
    <message>
        <source>Edit the last question, from an empty box</source>
        <translation>Editar la última pregunta, desde un cuadro vacío</translation>
    </message>
    <message>
        <source>Attach pictures, sounds, videos or documents</source>
        <translation>Adjuntar imágenes, sonidos, vídeos o documentos</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Mantener para hablar</translation>
    </message>
    <message>
        <source>Hands-free: talk, hear the answer, talk again</source>
        <translation>Manos libres: hable, oiga la respuesta, vuelva a hablar</translation>
    </message>
    <message>
        <source>Choose the mode</source>
        <translation>Elegir el modo</translation>
    </message>
    <message>
        <source>Think first, or not</source>
        <translation>Reflexionar primero, o no</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>Editar la pregunta y volver a hacerla</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>Copiar la pregunta</translation>
    </message>
    <message>
        <source>Stop, cancel or close</source>
        <translation>Detener, cancelar o cerrar</translation>
    </message>
    <message>
        <source>Go to the message above</source>
        <translation>Ir al mensaje de arriba</translation>
    </message>
    <message>
        <source>Go to the message below</source>
        <translation>Ir al mensaje de abajo</translation>
    </message>
    <message>
        <source>Go to the end of the conversation</source>
        <translation>Ir al final de la conversación</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Ask again with other settings</source>
        <translation>Preguntar de nuevo con otros ajustes</translation>
    </message>
    <message>
        <source>Let a broken-off answer go on</source>
        <translation>Dejar continuar una respuesta cortada</translation>
    </message>
    <message>
        <source>Quote what is selected, or the answer</source>
        <translation>Citar lo seleccionado, o la respuesta</translation>
    </message>
    <message>
        <source>Read the answer aloud, or stop reading</source>
        <translation>Leer la respuesta en voz alta, o dejar de leer</translation>
    </message>
    <message>
        <source>The answer or question as it was before</source>
        <translation>La respuesta o pregunta como era antes</translation>
    </message>
    <message>
        <source>The answer or question as it was after</source>
        <translation>La respuesta o pregunta como fue después</translation>
    </message>
    <message>
        <source>Delete the message that has the keyboard</source>
        <translation>Eliminar el mensaje que tiene el teclado</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Copy the answer as plain text</source>
        <translation>Copiar la respuesta como texto sin formato</translation>
    </message>
    <message>
        <source>Copy the answer as rich text</source>
        <translation>Copiar la respuesta con formato</translation>
    </message>
    <message>
        <source>Copy the last code of the answer</source>
        <translation>Copiar el último código de la respuesta</translation>
    </message>
    <message>
        <source>What was sent, and what it took</source>
        <translation>Lo que se envió y lo que costó</translation>
    </message>
    <message>
        <source>Show or hide what the model thought</source>
        <translation>Mostrar u ocultar lo que pensó el modelo</translation>
    </message>
    <message>
        <source>Pictures and sounds</source>
        <translation>Imágenes y sonidos</translation>
    </message>
    <message>
        <source>Look closer at the picture</source>
        <translation>Ver la imagen de cerca</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Más cerca</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Más lejos</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Mostrar toda la imagen</translation>
    </message>
    <message>
        <source>Show the picture at 100 %</source>
        <translation>Mostrar la imagen al 100 %</translation>
    </message>
    <message>
        <source>The page or picture before</source>
        <translation>La página o imagen anterior</translation>
    </message>
    <message>
        <source>The next page or picture</source>
        <translation>La página o imagen siguiente</translation>
    </message>
    <message>
        <source>Ask about the part that is chosen</source>
        <translation>Preguntar por la parte elegida</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>Reproducir o pausar el sonido</translation>
    </message>
    <message>
        <source>Save what was put right</source>
        <translation>Guardar lo corregido</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Open the conversation in a new window</source>
        <translation>Abrir la conversación en una ventana nueva</translation>
    </message>
    <message>
        <source>Two windows side by side</source>
        <translation>Dos ventanas una al lado de la otra</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>Mostrar u ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Texto de tamaño normal</translation>
    </message>
    <message>
        <source>What takes room in the context window</source>
        <translation>Qué ocupa espacio en la ventana de contexto</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>Importar conversaciones…</translation>
    </message>
    <message>
        <source>Back up everything…</source>
        <translation>Hacer copia de seguridad de todo…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Move the data folder…</source>
        <translation>Mover la carpeta de datos…</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>Frase de contraseña…</translation>
    </message>
    <message>
        <source>What is loaded, and how…</source>
        <translation>Qué está cargado y cómo…</translation>
    </message>
    <message>
        <source>Get or find a model…</source>
        <translation>Obtener o encontrar un modelo…</translation>
    </message>
    <message>
        <source>Edit modes…</source>
        <translation>Editar los modos…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Atajos de teclado…</translation>
    </message>
    <message>
        <source>What has left this machine…</source>
        <translation>Qué ha salido de este equipo…</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>Desde otros programas</translation>
    </message>
    <message>
        <source>Ask in the small window</source>
        <translation>Preguntar en la ventana pequeña</translation>
    </message>
    <message>
        <source>Ask about a part of the screen</source>
        <translation>Preguntar por una parte de la pantalla</translation>
    </message>
    <message>
        <source>Have the screen described</source>
        <translation>Pedir que se describa la pantalla</translation>
    </message>
    <message>
        <source>Hold to ask aloud</source>
        <translation>Mantener para preguntar en voz alta</translation>
    </message>
    <message>
        <source>Go on in the main window</source>
        <translation>Seguir en la ventana principal</translation>
    </message>
    <message>
        <source>Context window: {used}</source>
        <translation>Ventana de contexto: {used}</translation>
    </message>
    <message>
        <source>Summary of what came before</source>
        <translation>Resumen de lo anterior</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>Imágenes y vídeos</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Answers, without thoughts</source>
        <translation>Respuestas, sin pensamientos</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>Lo que está escribiendo</translation>
    </message>
    <message>
        <source>Kept for the answer</source>
        <translation>Reservado para la respuesta</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Start fresh with a summary</source>
        <translation>Empezar de nuevo con un resumen</translation>
    </message>
    <message>
        <source>Drop the oldest messages</source>
        <translation>Quitar los mensajes más antiguos</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Instructions, mode and template</source>
        <translation>Instrucciones, modo y plantilla</translation>
    </message>
    <message>
        <source>The model sums up the conversation; the summary is sent instead of it and can be changed</source>
        <translation>El modelo resume la conversación; el resumen se envía en su lugar y se puede cambiar</translation>
    </message>
    <message>
        <source>The oldest messages stay here but are not sent any more, nor what is attached to them</source>
        <translation>Los mensajes más antiguos se quedan aquí pero ya no se envían, ni lo que llevan adjunto</translation>
    </message>
    <message>
        <source>Nothing is sent until you choose what is to go</source>
        <translation>No se envía nada hasta que usted elija qué debe irse</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>unos {tokens}</translation>
    </message>
    <message>
        <source>Its size is known once a model is loaded</source>
        <translation>Su tamaño se conoce cuando hay un modelo cargado</translation>
    </message>
    <message>
        <source>{used} of {window} tokens used</source>
        <translation>{used} de {window} tokens usados</translation>
    </message>
    <message numerus="yes">
        <source>Not sent any more: %n message(s) above</source>
        <translation>
            <numerusform>Ya no se envía: %n mensaje de arriba</numerusform>
            <numerusform>Ya no se envían: %n mensajes de arriba</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) among them</source>
        <translation>
            <numerusform>entre ellos, %n adjunto</numerusform>
            <numerusform>entre ellos, %n adjuntos</numerusform>
        </translation>
    </message>
    <message>
        <source>this summary is sent instead</source>
        <translation>en su lugar se envía este resumen</translation>
    </message>
    <message>
        <source>This conversation takes {used} of the {window} tokens of the context window, and {room} are kept for the next answer. When it is full:</source>
        <translation>Esta conversación ocupa {used} de los {window} tokens de la ventana de contexto, y {room} se reservan para la próxima respuesta. Cuando se llene:</translation>
    </message>
    <message>
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the model first sums up the conversation so far.</source>
        <translation>La ventana de contexto está llena: {used} de {window} tokens. Cuando envíe la próxima pregunta, el modelo resumirá primero la conversación hasta ahora.</translation>
    </message>
    <message numerus="yes">
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the oldest %n message(s) are not sent any more.</source>
        <translation>
            <numerusform>La ventana de contexto está llena: {used} de {window} tokens. Cuando envíe la próxima pregunta, ya no se enviará %n mensaje, el más antiguo.</numerusform>
            <numerusform>La ventana de contexto está llena: {used} de {window} tokens. Cuando envíe la próxima pregunta, ya no se enviarán los %n mensajes más antiguos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The context window is full: the conversation takes {used} of {window} tokens, and {room} are kept for the next answer. Nothing is lost; choose how it goes on.</source>
        <translation>La ventana de contexto está llena: la conversación ocupa {used} de {window} tokens, y {room} se reservan para la próxima respuesta. No se pierde nada; elija cómo continuar.</translation>
    </message>
    <message>
        <source>This does not fit beside the conversation: that takes {used} tokens, the question about {composed}, {room} are kept for the answer, and the context window holds {window}. Nothing was sent; choose how it goes on.</source>
        <translation>Esto no cabe junto a la conversación: ella ocupa {used} tokens, la pregunta unos {composed}, {room} se reservan para la respuesta y la ventana de contexto tiene {window}. No se ha enviado nada; elija cómo continuar.</translation>
    </message>
    <message>
        <source>That would not make enough room: what stands here takes about {composed} of {window} tokens. Nothing was changed. Shorten it, or choose fewer pages or a lower detail.</source>
        <translation>Eso no haría bastante sitio: lo que hay aquí ocupa unos {composed} de {window} tokens. No se ha cambiado nada. Acórtelo, o elija menos páginas o un detalle menor.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Go on where the answer was broken off</source>
        <translation>Seguir donde se cortó la respuesta</translation>
    </message>
    <message>
        <source>Gemma</source>
        <translation>Gemma</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Copy the answer as</source>
        <translation>Copiar la respuesta como</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citar</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Copiar como texto sin formato</translation>
    </message>
    <message>
        <source>Copy as rich text</source>
        <translation>Copiar con formato</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>Abrir en grande</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Hear the rest</source>
        <translation>Escuchar el resto</translation>
    </message>
    <message>
        <source>Write out what is said</source>
        <translation>Escribir lo que se dice</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>Traducir a</translation>
    </message>
    <message>
        <source>What is heard besides words?</source>
        <translation>¿Qué se oye además de palabras?</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Guardar el adjunto</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Guardado como {name}</translation>
    </message>
    <message>
        <source>Let the model think before it answers: slower, better with hard questions</source>
        <translation>El modelo reflexiona antes de responder: más lento, mejor con preguntas difíciles</translation>
    </message>
    <message>
        <source>In this mode the model always thinks first</source>
        <translation>En este modo el modelo siempre reflexiona primero</translation>
    </message>
    <message>
        <source>In this mode the model answers without thinking first</source>
        <translation>En este modo el modelo responde sin reflexionar antes</translation>
    </message>
    <message>
        <source>Open the system&apos;s settings</source>
        <translation>Abrir los ajustes del sistema</translation>
    </message>
    <message>
        <source>Sent when this answer is finished. Esc keeps it back.</source>
        <translation>La pregunta se enviará cuando termine esta respuesta. Esc la retiene.</translation>
    </message>
    <message>
        <source>“{name}” cannot be used, so nothing is sent yet. Remove it first.</source>
        <translation>«{name}» no se puede usar, así que aún no se envía nada. Quítelo primero.</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be used, so nothing is sent yet. Remove them first.</source>
        <translation>
            <numerusform>%n adjunto no se puede usar, así que aún no se envía nada. Quítelo primero.</numerusform>
            <numerusform>%n adjuntos no se pueden usar, así que aún no se envía nada. Quítelos primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove what cannot be used first</source>
        <translation>Quite primero lo que no se puede usar</translation>
    </message>
    <message>
        <source>Write a question or attach something first</source>
        <translation>Escriba primero una pregunta o adjunte algo</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <source>All that can be read ({kinds})</source>
        <translation>Todo lo que se puede leer ({kinds})</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Imágenes ({kinds})</translation>
    </message>
    <message>
        <source>Sounds ({kinds})</source>
        <translation>Sonidos ({kinds})</translation>
    </message>
    <message>
        <source>Videos ({kinds})</source>
        <translation>Vídeos ({kinds})</translation>
    </message>
    <message>
        <source>Documents ({kinds})</source>
        <translation>Documentos ({kinds})</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Think</source>
        <comment>a switch</comment>
        <translation>Reflexionar</translation>
    </message>
    <message>
        <source>A note is being recorded and would hear this. Nothing was lost; end the recording, then read aloud again.</source>
        <translation>Se está grabando una nota y esto se oiría en ella. No se ha perdido nada; termine la grabación y vuelva a leer en voz alta.</translation>
    </message>
    <message>
        <source>There is no answer to read aloud yet.</source>
        <translation>Aún no hay ninguna respuesta que leer en voz alta.</translation>
    </message>
    <message>
        <source>There is code here.</source>
        <translation>Aquí hay código.</translation>
    </message>
    <message>
        <source>There is a table here.</source>
        <translation>Aquí hay una tabla.</translation>
    </message>
    <message>
        <source>There is a formula here.</source>
        <translation>Aquí hay una fórmula.</translation>
    </message>
    <message>
        <source>a formula</source>
        <comment>in a sentence that is read aloud, in place of one</comment>
        <translation>una fórmula</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Edit and ask again</source>
        <translation>Editar y preguntar de nuevo</translation>
    </message>
    <message>
        <source>Delete the question and its answer</source>
        <translation>Eliminar la pregunta y su respuesta</translation>
    </message>
    <message>
        <source>What can be done with what is attached</source>
        <translation>Qué se puede hacer con el adjunto</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Toda la pantalla</translation>
    </message>
    <message>
        <source>Describe what is on this screen, for somebody who cannot see it.</source>
        <translation>Describe lo que hay en esta pantalla para alguien que no puede verla.</translation>
    </message>
    <message>
        <source>The screen stands beside what you were putting together. Nothing is sent until you send it.</source>
        <translation>La pantalla está junto a lo que estaba preparando. No se envía nada hasta que usted lo envíe.</translation>
    </message>
    <message>
        <source>Part of the screen</source>
        <translation>Parte de la pantalla</translation>
    </message>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Elegir una parte de la pantalla</translation>
    </message>
    <message>
        <source>Too small: at least {least} pixels each way</source>
        <translation>Demasiado pequeña: al menos {least} píxeles en cada sentido</translation>
    </message>
    <message>
        <source>{width} × {height} pixels · about {tokens} tokens</source>
        <translation>{width} × {height} píxeles · unos {tokens} tokens</translation>
    </message>
    <message>
        <source>Drag over what you want to ask about · Hold Space to speak · Enter takes all · Esc leaves</source>
        <translation>Arrastre sobre lo que quiere preguntar · Mantenga Espacio para hablar · Intro lo toma todo · Esc sale</translation>
    </message>
    <message>
        <source>Resting: loads again with your next question</source>
        <translation>En reposo: se carga de nuevo con su próxima pregunta</translation>
    </message>
    <message>
        <source>Practice model</source>
        <translation>Modelo de práctica</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>Cargando {name}</translation>
    </message>
    <message>
        <source>The model could not be loaded</source>
        <translation>El modelo no se ha podido cargar</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Aún no hay modelo</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijadas</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivadas</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminadas</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>Respuesta {number} de {total}</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Pregunta {number} de {total}</translation>
    </message>
    <message>
        <source>Show the answer before</source>
        <translation>Mostrar la respuesta anterior</translation>
    </message>
    <message>
        <source>Show the next answer</source>
        <translation>Mostrar la respuesta siguiente</translation>
    </message>
    <message>
        <source>Show the question as it was before</source>
        <translation>Mostrar la pregunta como era antes</translation>
    </message>
    <message>
        <source>Show the question as it was after</source>
        <translation>Mostrar la pregunta como fue después</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>Drag over a part, or press an arrow key, to ask about it</source>
        <translation>Arrastre sobre una parte, o pulse una flecha, para preguntar por ella</translation>
    </message>
    <message>
        <source>Drag over a part, or press an arrow key, to ask about it. Page Up and Page Down turn the pages</source>
        <translation>Arrastre sobre una parte, o pulse una flecha, para preguntar por ella. Re Pág y Av Pág pasan las páginas</translation>
    </message>
    <message>
        <source>Ask about this part</source>
        <translation>Preguntar por esta parte</translation>
    </message>
    <message>
        <source>Close the picture</source>
        <translation>Cerrar la imagen</translation>
    </message>
    <message>
        <source>Picture viewer</source>
        <translation>Visor de imágenes</translation>
    </message>
    <message>
        <source>{which} · {number} of {total}</source>
        <translation>{which} · {number} de {total}</translation>
    </message>
    <message>
        <source>{part} of {whole} pixels</source>
        <translation>{part} de {whole} píxeles</translation>
    </message>
    <message>
        <source>Show it at 100 %</source>
        <translation>Mostrar al 100 %</translation>
    </message>
    <message>
        <source>What stands here takes about {needed} tokens; the context window has room for {window}. Nothing was sent. Choose fewer pages, a lower detail or a shorter part.</source>
        <translation>Lo que hay aquí ocupa unos {needed} tokens; la ventana de contexto tiene espacio para {window}. No se ha enviado nada. Elija menos páginas, un detalle menor o una parte más corta.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The messages above are sent again</source>
        <translation>Los mensajes de arriba se vuelven a enviar</translation>
    </message>
    <message>
        <source>Sum up now</source>
        <translation>Resumir ahora</translation>
    </message>
    <message>
        <source>Drop the oldest now</source>
        <translation>Quitar ahora los más antiguos</translation>
    </message>
    <message>
        <source>When it is full</source>
        <translation>Cuando esté llena</translation>
    </message>
    <message>
        <source>Hide the side bar</source>
        <translation>Ocultar la barra lateral</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Conversations will stand here.</source>
        <translation>Aquí estarán las conversaciones.</translation>
    </message>
    <message>
        <source>No conversation here has this label.</source>
        <translation>Ninguna conversación de aquí tiene esta etiqueta.</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Volver a las conversaciones</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n day(s), then removed.</source>
        <translation>
            <numerusform>Se guardan %n día y luego se borran.</numerusform>
            <numerusform>Se guardan %n días y luego se borran.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Remove: nothing brings it back</source>
        <translation>Eliminar: nada la recupera</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Etiqueta nueva…</translation>
    </message>
    <message>
        <source>{title}, labels: {names}</source>
        <translation>{title}, etiquetas: {names}</translation>
    </message>
    <message>
        <source>{title} (open in another window)</source>
        <translation>{title} (abierta en otra ventana)</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>a conversation</comment>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>JSON, everything (*.json)</source>
        <translation>JSON, todo (*.json)</translation>
    </message>
    <message>
        <source>JSON with attachments beside (*.zip)</source>
        <translation>JSON con los adjuntos aparte (*.zip)</translation>
    </message>
    <message>
        <source>An export or import is still running. Nothing else was begun. Wait for it, or cancel it.</source>
        <translation>Una exportación o importación sigue en curso. No se ha empezado nada más. Espérela o cancélela.</translation>
    </message>
    <message>
        <source>It takes the place of what is here when Gemma Desk starts again; what is here now is kept.</source>
        <translation>Ocupa el lugar de lo que hay aquí cuando Gemma Desk se inicie de nuevo; lo que hay ahora se guarda.</translation>
    </message>
    <message>
        <source>Export this conversation</source>
        <translation>Exportar esta conversación</translation>
    </message>
    <message>
        <source>Choose where the new folder stands</source>
        <translation>Elija dónde estará la carpeta nueva</translation>
    </message>
    <message>
        <source>As Markdown, in a folder…</source>
        <translation>Como Markdown, en una carpeta…</translation>
    </message>
    <message>
        <source>As web pages, in a folder…</source>
        <translation>Como páginas web, en una carpeta…</translation>
    </message>
    <message>
        <source>As JSON, in one file…</source>
        <translation>Como JSON, en un archivo…</translation>
    </message>
    <message>
        <source>As JSON with attachments beside, in a ZIP file…</source>
        <translation>Como JSON con los adjuntos aparte, en un archivo ZIP…</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Exportar e importar</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>Exportar esta conversación…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>Exportar todas las conversaciones</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Hacer copia de seguridad…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Undo the last restore</source>
        <translation>Deshacer la última restauración</translation>
    </message>
    <message>
        <source>Gemma Desk conversations {day}</source>
        <translation>Conversaciones de Gemma Desk {day}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>Importar conversaciones</translation>
    </message>
    <message>
        <source>Exports (*.json *.zip)</source>
        <translation>Exportaciones (*.json *.zip)</translation>
    </message>
    <message>
        <source>Back up everything</source>
        <translation>Hacer copia de seguridad de todo</translation>
    </message>
    <message>
        <source>Gemma Desk backup {day}</source>
        <translation>Copia de seguridad de Gemma Desk {day}</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>What was there before the last restore is ready.</source>
        <translation>Lo que había antes de la última restauración está listo.</translation>
    </message>
    <message>
        <source>Choose an empty folder for your data</source>
        <translation>Elija una carpeta vacía para sus datos</translation>
    </message>
    <message>
        <source>Sent to {name}.</source>
        <translation>Enviado a {name}.</translation>
    </message>
    <message>
        <source>Your data moves to {target} when Gemma Desk starts again.</source>
        <translation>Sus datos se moverán a {target} cuando Gemma Desk se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Salir ahora</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Empezando</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Conservar lo que hay aquí</translation>
    </message>
    <message>
        <source>Everything stays as it is.</source>
        <translation>Todo se queda como está.</translation>
    </message>
    <message>
        <source>Backups of Gemma Desk (*.{ending})</source>
        <translation>Copias de seguridad de Gemma Desk (*.{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>«{title}» eliminada</translation>
    </message>
    <message>
        <source>Archived “{title}”</source>
        <translation>«{title}» archivada</translation>
    </message>
    <message>
        <source>Press a key for “{action}”, or Esc to leave it as it is</source>
        <translation>Pulse una tecla para «{action}», o Esc para dejarlo como está</translation>
    </message>
    <message>
        <source>No key for “{action}”</source>
        <translation>Sin tecla para «{action}»</translation>
    </message>
    <message>
        <source>Back to its own keys: “{action}”</source>
        <translation>Volver a sus propias teclas: «{action}»</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}: {keys}</translation>
    </message>
    <message>
        <source>Press to choose another key</source>
        <translation>Pulse para elegir otra tecla</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Quitarla de allí</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Dejarla allí</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Search by a word or a key</source>
        <translation>Buscar por una palabra o una tecla</translation>
    </message>
    <message>
        <source>Search the keyboard shortcuts</source>
        <translation>Buscar en los atajos de teclado</translation>
    </message>
    <message>
        <source>No action has these words, and none has this key.</source>
        <translation>Ninguna acción contiene estas palabras, y ninguna tiene esta tecla.</translation>
    </message>
    <message>
        <source>All back to their own keys</source>
        <translation>Restablecer todas</translation>
    </message>
    <message>
        <source>Take the keys back</source>
        <translation>Recuperar las teclas</translation>
    </message>
    <message>
        <source>“{key}” alone is written where something is typed. Hold Ctrl or Alt with it.</source>
        <translation>«{key}» sola se escribe donde se teclea algo. Mantenga Ctrl o Alt con ella.</translation>
    </message>
    <message>
        <source>“{key}” is a key of “{action}” already.</source>
        <translation>«{key}» ya es una tecla de «{action}».</translation>
    </message>
    <message>
        <source>Always the same: Tab and Shift+Tab go from one thing to the next, Space presses it. Arrow keys move in lists, menus and sounds, and between the places found. In the picture viewer they choose a part of the picture; with Shift they size it, with Ctrl they move the picture, and while Space is held the pointer does.</source>
        <translation>Siempre igual: Tab y Mayús+Tab van de una cosa a la siguiente, Espacio la pulsa. Las flechas se mueven por listas, menús y sonidos, y entre los resultados. En el visor de imágenes eligen una parte de la imagen; con Mayús cambian su tamaño, con Ctrl mueven la imagen, y mientras se mantiene Espacio la mueve el puntero.</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>La anterior</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>La siguiente</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} de {total}</translation>
    </message>
    <message>
        <source>None</source>
        <comment>nothing found</comment>
        <translation>Nada</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>text with times</source>
        <translation>texto con tiempos</translation>
    </message>
    <message>
        <source>subtitles (SRT)</source>
        <translation>subtítulos (SRT)</translation>
    </message>
    <message>
        <source>subtitles (VTT)</source>
        <translation>subtítulos (VTT)</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Copy what was heard</source>
        <translation>Copiar lo que se oyó</translation>
    </message>
    <message>
        <source>Put right what was heard</source>
        <translation>Corregir lo que se oyó</translation>
    </message>
    <message>
        <source>Save, translate, or ask what else is heard</source>
        <translation>Guardar, traducir o preguntar qué más se oye</translation>
    </message>
    <message>
        <source>Nothing was understood.</source>
        <translation>No se ha entendido nada.</translation>
    </message>
    <message>
        <source>Save what was heard</source>
        <translation>Guardar lo que se oyó</translation>
    </message>
    <message>
        <source>Not saved: {strerror}. Choose another folder.</source>
        <translation>No se ha guardado: {strerror}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>Lo que se oyó</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Reproducir desde aquí</translation>
    </message>
    <message>
        <source>Heard by the model</source>
        <translation>Oído por el modelo</translation>
    </message>
    <message numerus="yes">
        <source>Heard so far: {number} of %n piece(s)</source>
        <translation>
            <numerusform>Oído hasta ahora: {number} de %n fragmento</numerusform>
            <numerusform>Oído hasta ahora: {number} de %n fragmentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Mode: {name}</source>
        <translation>Modo: {name}</translation>
    </message>
    <message>
        <source>Tells the model nothing besides your question.</source>
        <translation>No le dice al modelo nada más que su pregunta.</translation>
    </message>
    <message>
        <source>Boxes: {names}.</source>
        <translation>Recuadros: {names}.</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Intro la abre</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Ir al final</translation>
    </message>
    <message>
        <source>Gemma&apos;s answer</source>
        <translation>La respuesta de Gemma</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>Copiar este código</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation>Pausar {name}</translation>
    </message>
    <message>
        <source>Play {name}</source>
        <translation>Reproducir {name}</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed {speed}, the pitch stays</source>
        <translation>Velocidad {speed}, el tono se mantiene</translation>
    </message>
    <message>
        <source>Without thinking</source>
        <translation>Sin reflexionar</translation>
    </message>
    <message>
        <source>With thinking</source>
        <translation>Reflexionando</translation>
    </message>
    <message>
        <source>In another mode</source>
        <translation>En otro modo</translation>
    </message>
    <message>
        <source>At another temperature</source>
        <translation>Con otra temperatura</translation>
    </message>
    <message>
        <source>With finer pictures</source>
        <translation>Con imágenes más finas</translation>
    </message>
    <message>
        <source>Up to {tokens}</source>
        <translation>Hasta {tokens}</translation>
    </message>
    <message>
        <source>As the model recommends</source>
        <translation>Como recomienda el modelo</translation>
    </message>
    <message>
        <source>0: the likeliest words</source>
        <translation>0: las palabras más probables</translation>
    </message>
    <message>
        <source>0.5: closer</source>
        <translation>0,5: más ceñida</translation>
    </message>
    <message>
        <source>1: free</source>
        <translation>1: libre</translation>
    </message>
    <message>
        <source>1.5: freer</source>
        <translation>1,5: más libre</translation>
    </message>
    <message>
        <source>Hands-free begins once a question can be asked.</source>
        <translation>Manos libres empieza cuando se pueda hacer una pregunta.</translation>
    </message>
    <message>
        <source>Hands-free: the answer is read aloud, then it listens again. Esc ends it.</source>
        <translation>Manos libres: la respuesta se lee en voz alta y luego vuelve a escuchar. Esc lo termina.</translation>
    </message>
    <message>
        <source>Nobody spoke for {seconds} s, so hands-free has ended.</source>
        <translation>Nadie ha hablado durante {seconds} s, así que manos libres ha terminado.</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Su pregunta</translation>
    </message>
    <message>
        <source>Editing a question. Sending it asks anew; what was asked and answered before stays beside it.</source>
        <translation>Está editando una pregunta. Al enviarla se pregunta de nuevo; lo preguntado y respondido antes queda al lado.</translation>
    </message>
    <message>
        <source>Send or empty what is written here first, then edit the question.</source>
        <translation>Envíe o vacíe primero lo que hay escrito aquí y edite después la pregunta.</translation>
    </message>
    <message>
        <source>An answer is being written. Stop it, or try again when it has ended.</source>
        <translation>Se está escribiendo una respuesta. Deténgala, o inténtelo cuando haya terminado.</translation>
    </message>
    <message>
        <source>This question could not be saved and was not asked. Send it again.</source>
        <translation>Esta pregunta no se ha podido guardar y no se ha hecho. Envíela de nuevo.</translation>
    </message>
    <message>
        <source>This has not been asked yet.</source>
        <translation>Esto aún no se ha preguntado.</translation>
    </message>
    <message>
        <source>Deleted a question and its answer</source>
        <translation>Se ha eliminado una pregunta y su respuesta</translation>
    </message>
    <message>
        <source>Deleted an answer and what followed it</source>
        <translation>Se ha eliminado una respuesta y lo que la seguía</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Change name or colour…</source>
        <translation>Cambiar nombre o color…</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>Eliminar la etiqueta</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>Etiqueta {name}</translation>
    </message>
    <message>
        <source>Only conversations with the label “{name}”</source>
        <translation>Solo las conversaciones con la etiqueta «{name}»</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde azulado</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Etiqueta nueva</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>Cambiar la etiqueta</translation>
    </message>
    <message>
        <source>Deleted the label “{name}”</source>
        <translation>Se ha eliminado la etiqueta «{name}»</translation>
    </message>
    <message>
        <source>Changed the label “{name}”</source>
        <translation>Se ha cambiado la etiqueta «{name}»</translation>
    </message>
    <message>
        <source>The program ended while this voice note was being spoken. What was said until then is here.</source>
        <translation>El programa terminó mientras se grababa esta nota de voz. Lo dicho hasta entonces está aquí.</translation>
    </message>
    <message>
        <source>Use the clipboard&apos;s picture</source>
        <translation>Usar la imagen del portapapeles</translation>
    </message>
    <message>
        <source>Attach the copied files</source>
        <translation>Adjuntar los archivos copiados</translation>
    </message>
    <message>
        <source>Quote the selected text</source>
        <translation>Citar el texto seleccionado</translation>
    </message>
    <message>
        <source>Quote the copied text</source>
        <translation>Citar el texto copiado</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>Pregunta rápida</translation>
    </message>
    <message>
        <source>See the screen</source>
        <translation>Ver la pantalla</translation>
    </message>
    <message>
        <source>To ask about a part of the screen, Gemma Desk has to see the screen.</source>
        <translation>Para preguntar por una parte de la pantalla, Gemma Desk tiene que ver la pantalla.</translation>
    </message>
    <message>
        <source>It looks only when you press the key, and what you choose stays on this machine. The system will ask you to allow “screen recording”; after that, start Gemma Desk again.</source>
        <translation>Solo mira cuando usted pulsa la tecla, y lo que elige se queda en este equipo. El sistema le pedirá permitir la «grabación de pantalla»; después, inicie de nuevo Gemma Desk.</translation>
    </message>
    <message>
        <source>Ask the system</source>
        <translation>Pedirlo al sistema</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Lo que se envió</translation>
    </message>
    <message>
        <source>As it is kept now. The standing instructions of then are not kept with an answer.</source>
        <translation>Tal como está guardado ahora. Las instrucciones permanentes de entonces no se guardan con una respuesta.</translation>
    </message>
    <message>
        <source>{all}: {known} known already, {new} read in {seconds} s</source>
        <translation>{all}: {known} ya conocidos, {new} leídos en {seconds} s</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Primera palabra</translation>
    </message>
    <message>
        <source>after {seconds} s</source>
        <translation>tras {seconds} s</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>{accepted} of {drafted} accepted, {share}</source>
        <translation>{accepted} de {drafted} aceptados, {share}</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>Memoria como máximo</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>{all}, {thoughts} of them thoughts, in {seconds} s: {speed} a second</source>
        <translation>{all}, de ellos {thoughts} de pensamientos, en {seconds} s: {speed} por segundo</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>calcula en el procesador</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>{size} de memoria</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n núcleo</numerusform>
            <numerusform>%n núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} free on the disk</source>
        <translation>{size} libres en el disco</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of your {memory}.</source>
        <translation>{name} necesita unos {needed} de sus {memory}.</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of your {memory}; {free} of it are free now. Close other programs first.</source>
        <translation>{name} necesita unos {needed} de sus {memory}; ahora hay {free} libres. Cierre antes otros programas.</translation>
    </message>
    <message>
        <source>{name} needs about {needed}, and this computer has {memory}. Choose a smaller model.</source>
        <translation>{name} necesita unos {needed}, y este equipo tiene {memory}. Elija un modelo más pequeño.</translation>
    </message>
    <message>
        <source>An answer of {words} words takes about {minutes} min here, estimated from the speed of its memory.</source>
        <translation>Una respuesta de {words} palabras tarda aquí unos {minutes} min, estimado por la velocidad de la memoria.</translation>
    </message>
    <message>
        <source>An answer of {words} words takes about {seconds} s here, estimated from the speed of its memory.</source>
        <translation>Una respuesta de {words} palabras tarda aquí unos {seconds} s, estimado por la velocidad de la memoria.</translation>
    </message>
    <message>
        <source>where you chose</source>
        <translation>donde usted eligió</translation>
    </message>
    <message>
        <source>among your downloads</source>
        <translation>entre sus descargas</translation>
    </message>
    <message>
        <source>on a drive that is plugged in</source>
        <translation>en una unidad conectada</translation>
    </message>
    <message>
        <source>in Gemma Desk’s own folder</source>
        <translation>en la carpeta propia de Gemma Desk</translation>
    </message>
    <message>
        <source>from {program}</source>
        <translation>de {program}</translation>
    </message>
    <message>
        <source>There is no drafter for it, so answers come slower.</source>
        <translation>No hay modelo de borradores para él, así que las respuestas tardan más.</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>memory</comment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>{name} {size}</source>
        <translation>{name} {size}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>Tantas como quepan</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Capas en la tarjeta gráfica</translation>
    </message>
    <message>
        <source>There is no graphics card here that this program can compute on.</source>
        <translation>Aquí no hay ninguna tarjeta gráfica en la que este programa pueda calcular.</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Añadir un archivo…</translation>
    </message>
    <message>
        <source>Load it so</source>
        <translation>Cargarlo así</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>Otro modelo…</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>Quitar {name}</translation>
    </message>
    <message>
        <source>What is loaded</source>
        <translation>Qué está cargado</translation>
    </message>
    <message>
        <source>How it is loaded</source>
        <translation>Cómo se carga</translation>
    </message>
    <message>
        <source>How much of a conversation the model can hold.</source>
        <translation>Cuánto de una conversación puede retener el modelo.</translation>
    </message>
    <message>
        <source>Those run faster. What does not fit there stays on the processor.</source>
        <translation>Van más rápido. Lo que no cabe allí se queda en el procesador.</translation>
    </message>
    <message>
        <source>What that takes</source>
        <translation>Lo que eso necesita</translation>
    </message>
    <message>
        <source>They change how the model answers. All files must have been made for this model.</source>
        <translation>Cambian cómo responde el modelo. Todos los archivos deben haberse hecho para este modelo.</translation>
    </message>
    <message>
        <source>LoRA adapters</source>
        <translation>Adaptadores LoRA</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter</source>
        <translation>Elegir un adaptador LoRA</translation>
    </message>
    <message>
        <source>That takes {needed}, and {free} are free. Choose a smaller context window.</source>
        <translation>Eso necesita {needed}, y hay {free} libres. Elija una ventana de contexto menor.</translation>
    </message>
    <message>
        <source>A context window of {tokens}: {needed} of the {free} that are free without it.</source>
        <translation>Una ventana de contexto de {tokens}: {needed} de los {free} que quedan libres sin él.</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>Imágenes y sonido</translation>
    </message>
    <message>
        <source>Drafter</source>
        <translation>Modelo de borradores</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>It came with the program and answers until another model is chosen.</source>
        <translation>Vino con el programa y responde hasta que se elija otro modelo.</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>Usted lo eligió.</translation>
    </message>
    <message>
        <source>It has no projector, so it neither sees nor hears.</source>
        <translation>No tiene proyector, así que ni ve ni oye.</translation>
    </message>
    <message>
        <source>Its drafter makes answers faster.</source>
        <translation>Su modelo de borradores acelera las respuestas.</translation>
    </message>
    <message>
        <source>It holds {tokens} and took {size} when it was loaded.</source>
        <translation>Retiene {tokens} y ocupó {size} al cargarse.</translation>
    </message>
    <message>
        <source>{number} of its {total} layers are on {card}.</source>
        <translation>{number} de sus {total} capas están en {card}.</translation>
    </message>
    <message>
        <source>Something is still being read or spoken. Go on in the main window after that.</source>
        <translation>Todavía se está leyendo o hablando algo. Continúe después en la ventana principal.</translation>
    </message>
    <message>
        <source>The conversations cannot be opened</source>
        <translation>Las conversaciones no se pueden abrir</translation>
    </message>
    <message>
        <source>Looking for copies …</source>
        <translation>Buscando copias …</translation>
    </message>
    <message>
        <source>There is no copy that is whole.</source>
        <translation>No hay ninguna copia íntegra.</translation>
    </message>
    <message>
        <source>Your conversations cannot be opened</source>
        <translation>Sus conversaciones no se pueden abrir</translation>
    </message>
    <message>
        <source>Whatever you choose, nothing is deleted: the file as it is now stays beside the new one.</source>
        <translation>Elija lo que elija, no se borra nada: el archivo tal como está queda junto al nuevo.</translation>
    </message>
    <message>
        <source>Older copies</source>
        <translation>Copias más antiguas</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Takes what makes sense into a new file. Some of it may be missing or be wrong; you are told how much.</source>
        <translation>Pasa a un archivo nuevo lo que tiene sentido. Algo puede faltar o ser erróneo; se le dice cuánto.</translation>
    </message>
    <message>
        <source>Read what can still be read</source>
        <translation>Leer lo que aún se pueda leer</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>With no conversations. A backup file that you made can be restored then, from the menu.</source>
        <translation>Sin conversaciones. Una copia de seguridad que haya hecho se puede restaurar después, desde el menú.</translation>
    </message>
    <message>
        <source>Start with none</source>
        <translation>Empezar sin ninguna</translation>
    </message>
    <message>
        <source>After you plugged in a drive, made room, or closed what used the file.</source>
        <translation>Después de conectar una unidad, hacer sitio o cerrar lo que usaba el archivo.</translation>
    </message>
    <message>
        <source>Open the same file once more</source>
        <translation>Abrir otra vez el mismo archivo</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con ella</translation>
    </message>
    <message>
        <source>Go on with the copy of {when}</source>
        <translation>Seguir con la copia del {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s). What was written later is in the file that is kept.</source>
        <translation>
            <numerusform>%n conversación. Lo escrito después está en el archivo que se conserva.</numerusform>
            <numerusform>%n conversaciones. Lo escrito después está en el archivo que se conserva.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of {when}</source>
        <translation>La copia del {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) here now.</source>
        <translation>
            <numerusform>Ahora hay %n conversación.</numerusform>
            <numerusform>Ahora hay %n conversaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, or not all of it.</source>
        <translation>
            <numerusform>%n no se pudo leer, o no entera.</numerusform>
            <numerusform>%n no se pudieron leer, o no enteras.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there is kept as {name}.</source>
        <translation>Lo que había se conserva como {name}.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Without it nobody can read your conversations, you neither: it cannot be recovered.</source>
        <translation>Sin ella nadie puede leer sus conversaciones, usted tampoco: no se puede recuperar.</translation>
    </message>
    <message>
        <source>Passphrase there is</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Frase de contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo que se escribe</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Quitar la frase de contraseña</translation>
    </message>
    <message>
        <source>Type the passphrase there is first. Nothing was changed.</source>
        <translation>Escriba primero la frase de contraseña actual. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>A passphrase has at least {n} characters; several words are better. Nothing was changed.</source>
        <translation>Una frase de contraseña tiene al menos {n} caracteres; mejor varias palabras. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The two new ones differ. Nothing was changed. Type them again.</source>
        <translation>Las dos nuevas son distintas. No se ha cambiado nada. Escríbalas otra vez.</translation>
    </message>
    <message>
        <source>Your conversations, attachments and recordings are encrypted, and open with your passphrase.</source>
        <translation>Sus conversaciones, adjuntos y grabaciones están cifrados y se abren con su frase de contraseña.</translation>
    </message>
    <message>
        <source>Another passphrase rewrites nothing; a copy of the data folder from before still opens with the old one. To remove it writes everything anew, unencrypted.</source>
        <translation>Con otra frase de contraseña no se reescribe nada; una copia anterior de la carpeta de datos todavía se abre con la antigua. Quitarla escribe todo de nuevo, sin cifrar.</translation>
    </message>
    <message>
        <source>Encrypts your conversations, attachments and recordings, and what the model keeps of them. The passphrase is asked for at each start.</source>
        <translation>Cifra sus conversaciones, adjuntos y grabaciones, y lo que el modelo guarda de ellos. La frase de contraseña se pide en cada inicio.</translation>
    </message>
    <message>
        <source>Everything is written anew, and older copies in the data folder are removed. Settings, with your standing instructions and modes, are not encrypted, nor are exports and backups that you make.</source>
        <translation>Todo se escribe de nuevo y las copias antiguas de la carpeta de datos se eliminan. Los ajustes, con sus instrucciones permanentes y modos, no se cifran, ni tampoco las exportaciones y copias de seguridad que haga.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Poner la frase de contraseña</translation>
    </message>
    <message>
        <source>An answer is being written. Nothing was changed. Wait for its end, then try again.</source>
        <translation>Se está escribiendo una respuesta. No se ha cambiado nada. Espere a que termine e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Cancelled. Everything is as it was.</source>
        <translation>Cancelado. Todo está como estaba.</translation>
    </message>
    <message>
        <source>The passphrase is removed. Nothing is encrypted any more.</source>
        <translation>La frase de contraseña se ha quitado. Ya no hay nada cifrado.</translation>
    </message>
    <message>
        <source>The passphrase is set, and everything is encrypted. It is asked for at the next start.</source>
        <translation>La frase de contraseña está puesta y todo está cifrado. Se pedirá en el próximo inicio.</translation>
    </message>
    <message>
        <source>The new passphrase holds from the next start on.</source>
        <translation>La frase de contraseña nueva vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>Gemma Desk is locked</source>
        <translation>Gemma Desk está bloqueado</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Your conversations open with your passphrase.</source>
        <translation>Sus conversaciones se abren con su frase de contraseña.</translation>
    </message>
</context>
</TS>
