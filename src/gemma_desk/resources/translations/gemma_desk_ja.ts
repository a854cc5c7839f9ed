<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> ({free} MB are free there)</source>
        <translation>（そこの空きは {free} MB）</translation>
    </message>
    <message>
        <source> of text</source>
        <translation>のテキスト</translation>
    </message>
    <message>
        <source>(not understood)</source>
        <translation>（聞き取れませんでした）</translation>
    </message>
    <message>
        <source>16-bit brightness is reduced to 8 bits.</source>
        <translation>16 ビットの明るさを 8 ビットに減らします。</translation>
    </message>
    <message>
        <source>4 bits (Q4_0), Google’s own file</source>
        <translation>4 ビット (Q4_0)、Google のファイル</translation>
    </message>
    <message>
        <source>4 bits (UD-Q4_K_XL), text alone</source>
        <translation>4 ビット (UD-Q4_K_XL)、テキストのみ</translation>
    </message>
    <message>
        <source>4 bits (UD-Q4_K_XL), the best of its size</source>
        <translation>4 ビット (UD-Q4_K_XL)、この大きさで最良</translation>
    </message>
    <message>
        <source>8 bits (Q8_0), closest to the original, slower</source>
        <translation>8 ビット (Q8_0)、元のモデルに最も近く、遅め</translation>
    </message>
    <message>
        <source>; {left_out_s} s of silence between and around them are left out</source>
        <translation>。間と前後の無音 {left_out_s} 秒は省きました</translation>
    </message>
    <message>
        <source>A backup waits to be restored with the next start. Nothing was changed. Start Gemma Desk again first.</source>
        <translation>バックアップが次回の起動時の復元を待っています。何も変更されていません。先に Gemma Desk を起動し直してください。</translation>
    </message>
    <message>
        <source>A backup waits to be restored, but the conversations in {folder} are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>復元を待つバックアップがありますが、{folder} の会話は別の Gemma Desk が使っています。何も変更していません。もう一方を閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>A file was read into something that is neither picture nor sound. Nothing was added or lost.</source>
        <translation>ファイルが画像でも音声でもないものとして読まれました。何も追加せず、何も失っていません。</translation>
    </message>
    <message>
        <source>A part of page {numbers} of {n_pages}, drawn anew.</source>
        <translation>{n_pages} ページ中 {numbers} ページの一部を描き直しました。</translation>
    </message>
    <message>
        <source>A part of {width}×{height}: {width_2}×{height_2} pixels.</source>
        <translation>{width}×{height} の一部：{width_2}×{height_2} ピクセル。</translation>
    </message>
    <message>
        <source>A picture or sound could not be projected ({recent_errors}). The question was kept. Remove the attachment or ask again.</source>
        <translation>画像か音声を変換できませんでした（{recent_errors}）。質問は残っています。添付を外すか、もう一度質問してください。</translation>
    </message>
    <message>
        <source>A question was asked while another was being answered. Stop that one first.</source>
        <translation>別の質問に答えている間に質問がありました。先にそちらを停止してください。</translation>
    </message>
    <message>
        <source>A sound was to be heard while a question was being answered. Stop that one first.</source>
        <translation>質問に答えている間に、音声を聞こうとしました。先にそちらを停止してください。</translation>
    </message>
    <message>
        <source>An answer was to go on while another was being written. Stop that one first.</source>
        <translation>別の回答を書いている間に、続きを書こうとしました。先にそちらを停止してください。</translation>
    </message>
    <message>
        <source>An attachment of this conversation cannot be read: {strerror} ({path}). The text is untouched. Attach the original file again.</source>
        <translation>この会話の添付ファイルを読めません：{strerror}（{path}）。文章は無事です。元のファイルをもう一度添付してください。</translation>
    </message>
    <message>
        <source>An attachment was changed on the disk ({path}, now {n_data} bytes). The text is untouched. Attach the original file again.</source>
        <translation>添付ファイルがディスク上で変わっています（{path}、現在 {n_data} バイト）。文章は無事です。元のファイルをもう一度添付してください。</translation>
    </message>
    <message>
        <source>An attachment was to be kept under a name that is not its own. It was not kept.</source>
        <translation>添付ファイルが、違う名前で保存されようとしました。保存していません。</translation>
    </message>
    <message>
        <source>Another Gemma Desk is at work in {folder} already. Nothing was changed. Wait until it has finished, or stop it first.</source>
        <translation>別の Gemma Desk がすでに {folder} で作業中です。何も変更していません。終わるまで待つか、先に止めてください。</translation>
    </message>
    <message>
        <source>Another program has {key} already. Choose another key, or free it there.</source>
        <translation>{key} はほかのプログラムが使っています。別のキーを選ぶか、そちらで解除してください。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>バックアップしています</translation>
    </message>
    <message>
        <source>Big5, Chinese</source>
        <translation>Big5（中国語）</translation>
    </message>
    <message>
        <source>Brightness is scaled: {low} is black, {high} is white.</source>
        <translation>明るさを調整：{low} が黒、{high} が白です。</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>バックアップを確かめています</translation>
    </message>
    <message>
        <source>Colours are converted from “{described}” to sRGB.</source>
        <translation>色を「{described}」から sRGB に変換します。</translation>
    </message>
    <message>
        <source>Context window {context_tokens} instead of {context_tokens_2} tokens</source>
        <translation>コンテキストウィンドウは {context_tokens_2} ではなく {context_tokens} トークン</translation>
    </message>
    <message>
        <source>Damaged or too large, and left out: page {shown_page_range}.</source>
        <translation>壊れているか大きすぎるため省いたページ：{shown_page_range}。</translation>
    </message>
    <message>
        <source>Damaged or too large, and left out: pages {shown_page_range}.</source>
        <translation>壊れているか大きすぎるため省いたページ：{shown_page_range}。</translation>
    </message>
    <message>
        <source>Decrypting everything</source>
        <translation>すべてを復号しています</translation>
    </message>
    <message>
        <source>Drafting has not been measured on this machine yet.</source>
        <translation>下書きは、このコンピューターではまだ測られていません。</translation>
    </message>
    <message>
        <source>Drafting was switched off for this question.</source>
        <translation>この質問では下書きを使っていません。</translation>
    </message>
    <message>
        <source>Encrypting everything</source>
        <translation>すべてを暗号化しています</translation>
    </message>
    <message>
        <source>Everything is written anew beside what is there, which needs {needed} MB in {folder}; {free} MB are free. Nothing was changed. Make room there, then try again.</source>
        <translation>すべてを今あるものの隣に書き直すため、{folder} に {needed} MB が必要ですが、空きは {free} MB です。何も変更されていません。空きを作ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>書き出しています</translation>
    </message>
    <message>
        <source>Exporting attachments</source>
        <translation>添付ファイルを書き出しています</translation>
    </message>
    <message>
        <source>GB 18030, Chinese</source>
        <translation>GB 18030（中国語）</translation>
    </message>
    <message>
        <source>Gemma Desk conversations {isoformat}</source>
        <translation>Gemma Desk 会話 {isoformat}</translation>
    </message>
    <message>
        <source>Gemma Desk is set to stay offline, so no connection was opened: 0 bytes were sent. What is here is kept. Allow connections in the settings, or copy the files from elsewhere and import them.</source>
        <translation>Gemma Desk はオフラインのままにする設定なので、接続を開いていません（送信 0 バイト）。ここにあるものは保たれています。設定で接続を許可するか、ファイルをほかから写して取り込んでください。</translation>
    </message>
    <message>
        <source>Heard in {n_spans} pieces, cut in pauses{silence}.</source>
        <translation>間で切った {n_spans} 区間で聞きます{silence}。</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>取り込んでいます</translation>
    </message>
    <message>
        <source>It has {n_bytes} MB; JSON of up to {document_mb} MB can be imported again. Export as a ZIP file for that.</source>
        <translation>{n_bytes} MB あります。取り込み直せる JSON は {document_mb} MB までです。そのためには ZIP ファイルで書き出してください。</translation>
    </message>
    <message>
        <source>It holds {architecture}, which is another kind of model.</source>
        <translation>中身は{architecture}で、別の種類のモデルです。</translation>
    </message>
    <message>
        <source>It holds {join}, which is another kind of model.</source>
        <translation>中身は{join}で、別の種類のモデルです。</translation>
    </message>
    <message>
        <source>It is a LoRA adapter, not a model.</source>
        <translation>モデルではなく、LoRAアダプターです。</translation>
    </message>
    <message>
        <source>It is a form for Adobe’s reader (XFA); only its plain pages are read.</source>
        <translation>Adobe のリーダー用フォーム（XFA）です。通常のページだけを読みます。</translation>
    </message>
    <message>
        <source>It is a video; its sound is taken and its pictures are left out.</source>
        <translation>動画です。音声を使い、映像は省きます。</translation>
    </message>
    <message>
        <source>It is one part of a model that was cut into several files; one that is in one file is needed.</source>
        <translation>複数のファイルに分けられたモデルの一部です。1つのファイルのモデルが必要です。</translation>
    </message>
    <message>
        <source>It is very long, so it is sent in {n_parts} parts that overlap, in order.</source>
        <translation>とても長いので、少しずつ重なる {n_parts} 個の部分に分けて順に送ります。</translation>
    </message>
    <message>
        <source>It was not downloaded to its end.</source>
        <translation>最後までダウンロードされていません。</translation>
    </message>
    <message>
        <source>Its brightness goes beyond the screen’s (HDR); it is sent as it is and looks pale.</source>
        <translation>画面より明るい映像（HDR）です。そのまま送るので、白っぽく見えます。</translation>
    </message>
    <message>
        <source>Its projector is within the same file, as Ollama makes it, where one in a file of its own is needed.</source>
        <translation>Ollamaの形式で、プロジェクターが同じファイルに入っています。別のファイルのプロジェクターが必要です。</translation>
    </message>
    <message>
        <source>Its sound cannot be read and is left out.</source>
        <translation>音声は読めないため省きます。</translation>
    </message>
    <message>
        <source>Its sound is longer than {max_long_seconds} hours and left out.</source>
        <translation>音声は {max_long_seconds} 時間を超えるため省きます。</translation>
    </message>
    <message>
        <source>Its sound is silent and left out.</source>
        <translation>音声は無音なので省きます。</translation>
    </message>
    <message>
        <source>KOI8-R, Cyrillic</source>
        <translation>KOI8-R（キリル文字）</translation>
    </message>
    <message>
        <source>KV cache in 8 bits (q8_0) instead of 16</source>
        <translation>KV キャッシュは 16 ではなく 8 ビット（q8_0）</translation>
    </message>
    <message>
        <source>Lab colours are converted to screen colours.</source>
        <translation>Lab カラーを画面の色に変換します。</translation>
    </message>
    <message>
        <source>Lately {first} of first drafts were accepted in {kind}</source>
        <translation>最近、最初の下書きの {first} が採用されました（{kind}）</translation>
    </message>
    <message>
        <source>Left out: {join}.</source>
        <translation>省いたもの：{join}。</translation>
    </message>
    <message>
        <source>Loading was stopped. Nothing was lost.</source>
        <translation>読み込みを止めました。何も失われていません。</translation>
    </message>
    <message>
        <source>MP4 or MOV</source>
        <translation>MP4 または MOV</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>移しています</translation>
    </message>
    <message>
        <source>No drafter, so answers may come slower</source>
        <translation>下書きモデルがないため、回答が遅くなることがあります</translation>
    </message>
    <message>
        <source>No microphone was found. Connect one to speak notes; all else works without.</source>
        <translation>マイクが見つかりません。メモを話すには接続してください。ほかはそのまま使えます。</translation>
    </message>
    <message>
        <source>No microphone was found: one is needed and 0 are connected. Nothing was lost; connect one and hold to talk again.</source>
        <translation>マイクが見つかりません。1 つ必要ですが、接続は 0 です。何も失われていません。接続して、もう一度押しながら話してください。</translation>
    </message>
    <message>
        <source>No model is loaded. The question was kept. Choose a model and ask again.</source>
        <translation>モデルが読み込まれていません。質問は残っています。モデルを選んで、もう一度質問してください。</translation>
    </message>
    <message>
        <source>No words were understood in {join} ({seconds} s), so there was nothing to answer. The sound is kept: write what was said with its pencil, or try once more.</source>
        <translation>{join}（{seconds} 秒）から言葉を聞き取れず、答えるものがありませんでした。音声は残っています。鉛筆のボタンで話した内容を書くか、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Nobody has said here which licence {name} is under. Look at the model&apos;s page before you use it.</source>
        <translation>{name} のライセンスはここでは示されていません。使う前にモデルのページを確かめてください。</translation>
    </message>
    <message>
        <source>Nothing can be read in {folder}. It was left as it is. Go on with a copy, or with none.</source>
        <translation>{folder} からは何も読めません。そのままにしてあります。コピーで続けるか、会話なしで始めてください。</translation>
    </message>
    <message>
        <source>Nothing is heard in this part.</source>
        <translation>この部分には何も聞こえません。</translation>
    </message>
    <message>
        <source>Nothing to play on was found: one loudspeaker is needed and 0 are connected. Nothing was lost; connect one, or headphones, and press play again.</source>
        <translation>再生先が見つかりません。スピーカーが 1 つ必要ですが、接続は 0 です。何も失われていません。スピーカーかヘッドホンを接続して、もう一度再生してください。</translation>
    </message>
    <message>
        <source>Nothing was changed. Download the file again.</source>
        <translation>何も変更していません。ファイルをもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>Of “{label}” none of {n_numbers} pages can be read: they are damaged or too large to draw. Nothing was added; open it in its own program, print it to a new PDF and add that.</source>
        <translation>「{label}」の {n_numbers} ページはどれも読めません。壊れているか、描くには大きすぎます。何も追加していません。元のプログラムで開き、新しい PDF に印刷して追加してください。</translation>
    </message>
    <message>
        <source>Of “{label}” {n_done} of {n_numbers} pages were drawn in {max_draw_all_s} s, the most one file may take. Nothing was added; choose fewer pages, such as {shown_page_range}.</source>
        <translation>「{label}」は、1 ファイルの上限 {max_draw_all_s} 秒で {n_numbers} ページ中 {n_done} ページしか描けませんでした。何も追加していません。{shown_page_range} のように、ページを減らしてください。</translation>
    </message>
    <message>
        <source>Of “{label}” {n_done} of {n_wanted} pages were read in {max_read_s} s, the most one file may take. Nothing was added; choose fewer pages, such as 1-{max}.</source>
        <translation>「{label}」は、1 ファイルの上限 {max_read_s} 秒で {n_wanted} ページ中 {n_done} ページしか読めませんでした。何も追加していません。1-{max} のように、ページを減らしてください。</translation>
    </message>
    <message>
        <source>Only {seconds} s were recorded and at least {min_seconds} s are needed. Nothing was lost; hold on while you speak.</source>
        <translation>録音は {seconds} 秒だけで、少なくとも {min_seconds} 秒必要です。何も失われていません。話している間は押し続けてください。</translation>
    </message>
    <message>
        <source>Page {number} of “{label}” is damaged or too large to draw. Nothing was added; choose other pages.</source>
        <translation>「{label}」の {number} ページは壊れているか、描くには大きすぎます。何も追加していません。別のページを選んでください。</translation>
    </message>
    <message>
        <source>Pictures of detail {detail} instead of {detail_2} at most</source>
        <translation>画像の細かさは最大 {detail_2} ではなく {detail}</translation>
    </message>
    <message>
        <source>Printing colours (CMYK) are converted to screen colours.</source>
        <translation>印刷用の色（CMYK）を画面の色に変換します。</translation>
    </message>
    <message>
        <source>Read as {old_encodings}; if letters look wrong, save it as UTF-8.</source>
        <translation>{old_encodings} として読みました。文字がおかしければ UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>Resampled from {rate_hz} Hz to {sample_rate_hz} Hz.</source>
        <translation>{rate_hz} Hz から {sample_rate_hz} Hz に変換しました。</translation>
    </message>
    <message>
        <source>Shift JIS, Japanese</source>
        <translation>Shift JIS（日本語）</translation>
    </message>
    <message>
        <source>Silence at both ends was left out by Gemma Desk.</source>
        <translation>両端の無音を Gemma Desk が省きました。</translation>
    </message>
    <message>
        <source>Something in Gemma Desk went wrong ({name}), sorry. What was written is kept. Try again; the log has the details.</source>
        <translation>Gemma Desk で問題が起きました（{name}）。申し訳ありません。書いたものは残っています。もう一度お試しください。詳しくはログにあります。</translation>
    </message>
    <message>
        <source>Something in the program went wrong while the file was read. Nothing was added or lost.</source>
        <translation>ファイルを読む間にプログラムで問題が起きました。何も追加せず、何も失っていません。</translation>
    </message>
    <message>
        <source>Starting with the system could not be changed: {strerror}. Everything is as it was. Add or remove the program in the system&apos;s own settings.</source>
        <translation>システムと同時の起動を変更できませんでした: {strerror}。何も変わっていません。システムの設定でプログラムを追加または削除してください。</translation>
    </message>
    <message>
        <source>The LoRA adapters cannot be used together. Nothing was lost. Leave one out.</source>
        <translation>これらのLoRAアダプターは一緒に使えません。何も失われていません。1つ外してください。</translation>
    </message>
    <message>
        <source>The backup is whole: {held}.</source>
        <translation>バックアップは完全です：{held}。</translation>
    </message>
    <message>
        <source>The backup needs {needed} MB in {folder}, {free} MB are free. Nothing was changed. Make room there, then try again.</source>
        <translation>バックアップには {folder} に {needed} MB 必要ですが、空きは {free} MB です。何も変更していません。空きを作って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The connection could not be written down in {path}: {strerror}. It was not made, and nothing was lost. Make room there, then go on.</source>
        <translation>接続を {path} に記録できませんでした（{strerror}）。接続はしておらず、何も失われていません。そこに空きを作ってから続けてください。</translation>
    </message>
    <message>
        <source>The conversation takes {n_body} MB with its pictures and sounds, but the engine takes at most {max_frame_bytes} MB at once. Nothing was lost. Remove some of them or begin a new conversation.</source>
        <translation>会話は画像と音声を含めて {n_body} MB ですが、一度に扱えるのは最大 {max_frame_bytes} MB です。何も失われていません。いくつか外すか、新しい会話を始めてください。</translation>
    </message>
    <message>
        <source>The conversation takes {prompt_tokens} tokens, but the context window has room for {room}. Nothing was lost. Shorten the question, lower a picture&apos;s detail or begin a new conversation.</source>
        <translation>会話は {prompt_tokens} トークンですが、コンテキストウィンドウに入るのは {room} です。何も失われていません。質問を短くするか、画像の細かさを下げるか、新しい会話を始めてください。</translation>
    </message>
    <message>
        <source>The conversations in {folder} are in use by another Gemma Desk; waited {busy_s} s. Nothing was changed. Close the other one, then try again.</source>
        <translation>{folder} の会話は別の Gemma Desk が使っています（{busy_s} 秒待ちました）。何も変更していません。もう一方を閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The conversations in {folder} are locked with a passphrase, which was not given. Nothing was changed. Give the passphrase.</source>
        <translation>{folder} の会話はパスフレーズでロックされていますが、パスフレーズが指定されていません。何も変更されていません。パスフレーズを指定してください。</translation>
    </message>
    <message>
        <source>The conversations in {folder} cannot be used ({error}). What was saved is untouched. Try again.</source>
        <translation>{folder} の会話を使えません（{error}）。保存されたものは無事です。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The conversations in {folder} wait for their passphrase to be set or taken away, but they are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>{folder} の会話ではパスフレーズの設定または解除が待っていますが、別の Gemma Desk が使用中です。何も変更されていません。もう一方を閉じてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The conversations in {parent} were written by a newer Gemma Desk: they have form {version}, this program reads up to {newest}. They were left alone. Install the newer one.</source>
        <translation>{parent} の会話は新しい Gemma Desk で書かれました。形式は {version} で、このプログラムは {newest} まで読めます。会話はそのままです。新しい版を入れてください。</translation>
    </message>
    <message>
        <source>The conversations wait to be moved, but those in {folder} are in use by another Gemma Desk. Nothing was changed. Close the other one, then try again.</source>
        <translation>会話の移動を待っていますが、{folder} のものは別の Gemma Desk が使っています。何も変更していません。もう一方を閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The conversations were moved to {folder}, which is not there now. Nothing was changed. Plug in the drive it is on, or remove {usual} to start with none.</source>
        <translation>会話は {folder} に移されましたが、今はありません。何も変更していません。そのドライブを接続するか、{usual} を取り除いて最初から始めてください。</translation>
    </message>
    <message>
        <source>The default microphone</source>
        <translation>既定のマイク</translation>
    </message>
    <message>
        <source>The desktop did not give {key}. Choose a key in its settings for this program.</source>
        <translation>デスクトップは {key} を割り当てませんでした。デスクトップの設定でこのプログラムのキーを選んでください。</translation>
    </message>
    <message>
        <source>The desktop gives no keys to programs here ({refused}). Bind `gemma-desk quick-ask` and `gemma-desk capture` to keys in the desktop&apos;s own settings.</source>
        <translation>このデスクトップはプログラムにキーを割り当てません（{refused}）。デスクトップの設定で `gemma-desk quick-ask` と `gemma-desk capture` をキーに割り当ててください。</translation>
    </message>
    <message>
        <source>The disk did not take or give what was asked ({error}). {full_sentence}</source>
        <translation>ディスクの読み書きができませんでした（{error}）。{full_sentence}</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: about 10 MB are needed, {free_bytes} MB are free. What was saved before is untouched. Free some space, then try again.</source>
        <translation>{folder} のディスクがいっぱいです。約 10 MB 必要ですが、空きは {free_bytes} MB です。前に保存したものは無事です。空きを作って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The disk of {parent} is full: {size} are still needed, and {size_2} are free. What was downloaded is kept. Make room there, then go on.</source>
        <translation>{parent} のディスクがいっぱいです。あと {size} 必要ですが、空きは {size_2} です。ダウンロードした分は保たれています。空きを作ってから続けてください。</translation>
    </message>
    <message>
        <source>The display cannot be asked for keys: {gone}.</source>
        <translation>ディスプレイにキーを要求できません: {gone}。</translation>
    </message>
    <message>
        <source>The drafter cannot be used: {sentence}</source>
        <translation>下書きモデルを使えません：{sentence}</translation>
    </message>
    <message>
        <source>The engine made a mistake; sorry. The question was kept. Ask again.</source>
        <translation>エンジンに誤りがありました。申し訳ありません。質問は残っています。もう一度質問してください。</translation>
    </message>
    <message>
        <source>The engine process could not be started ({strerror}). The question was kept. Install the program again if this stays.</source>
        <translation>エンジンを起動できませんでした（{strerror}）。質問は残っています。続くようなら、プログラムを入れ直してください。</translation>
    </message>
    <message>
        <source>The engine stopped without saying why, sorry. What was written is kept. Try again.</source>
        <translation>エンジンが理由を示さずに止まりました。申し訳ありません。書いたものは残っています。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Ask in other words, or begin a new conversation.</source>
        <translation>エンジンがこの質問で {most_deaths} 回止まりました：{reason}。何も失っていません。{within_minutes} 分間はこの質問のために起動しません。別の言葉で質問するか、新しい会話を始めてください。</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Begin a new conversation without {earlier}.</source>
        <translation>エンジンがこの質問で {most_deaths} 回止まりました：{reason}。何も失っていません。{within_minutes} 分間はこの質問のために起動しません。{earlier} を付けずに新しい会話を始めてください。</translation>
    </message>
    <message>
        <source>The engine stopped {most_deaths} times at this question: {reason}. Nothing was lost. For {within_minutes} minutes it is not started again for it. Leave out {names} and ask again.</source>
        <translation>エンジンがこの質問で {most_deaths} 回止まりました：{reason}。何も失っていません。{within_minutes} 分間はこの質問のために起動しません。{names} を外して、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The engine stopped: {reason}. What it had written stays. It starts again when you ask again.</source>
        <translation>エンジンが止まりました：{reason}。書いたところまでは残っています。もう一度質問すると起動します。</translation>
    </message>
    <message>
        <source>The file ends early; what is there is read.</source>
        <translation>ファイルが途中で終わっています。あるところまで読みます。</translation>
    </message>
    <message>
        <source>The file ends early; what is there is sent.</source>
        <translation>ファイルが途中で終わっています。あるところまで送ります。</translation>
    </message>
    <message>
        <source>The first of at least {n_frames} pages is sent.</source>
        <translation>少なくとも {n_frames} ページのうち、最初のページを送ります。</translation>
    </message>
    <message>
        <source>The first of {n_frames} frames is sent.</source>
        <translation>{n_frames} コマのうち、最初のコマを送ります。</translation>
    </message>
    <message>
        <source>The first of {n_frames} pages is sent.</source>
        <translation>{n_frames} ページのうち、最初のページを送ります。</translation>
    </message>
    <message>
        <source>The first of {n_tracks} sound tracks is taken.</source>
        <translation>{n_tracks} 本の音声トラックのうち、最初のものを使います。</translation>
    </message>
    <message>
        <source>The first {max_frames} s of {seconds} s are sent; choose another part if you want that.</source>
        <translation>{seconds} 秒のうち最初の {max_frames} 秒を送ります。別の部分がよければ選んでください。</translation>
    </message>
    <message>
        <source>The first {n_pages} of {n_pages_2} pages are sent: at most {most_drawn} can go as pictures of {detail} tokens each. Choose other pages, or send them as text.</source>
        <translation>{n_pages_2} ページのうち最初の {n_pages} ページを送ります。{detail} トークンの画像として送れるのは最大 {most_drawn} ページです。別のページを選ぶか、テキストとして送ってください。</translation>
    </message>
    <message>
        <source>The hub does not let your access token have {repository} (answer {status}). What was downloaded is kept. Accept the model&apos;s terms on its page, then go on.</source>
        <translation>ハブは、お使いのアクセストークンに {repository} を許可していません（応答 {status}）。ダウンロードした分は保たれています。モデルのページで条件に同意してから続けてください。</translation>
    </message>
    <message>
        <source>The hub has no {file} in {repository} at revision {revision} (answer 404). What was downloaded is kept. Choose another model, or check the spelling.</source>
        <translation>ハブの {repository} のリビジョン {revision} に {file} はありません（応答 404）。ダウンロードした分は保たれています。別のモデルを選ぶか、つづりを確かめてください。</translation>
    </message>
    <message>
        <source>The hub lets only people it knows have {repository} (answer {status}). What was downloaded is kept. Accept the model&apos;s terms on its page, put your access token into HF_TOKEN, then go on.</source>
        <translation>ハブは {repository} を登録した人にだけ渡します（応答 {status}）。ダウンロードした分は保たれています。モデルのページで条件に同意し、アクセストークンを HF_TOKEN に入れてから続けてください。</translation>
    </message>
    <message>
        <source>The hub tells no size and checksum of {file}, so nothing could prove that it is right. Nothing was downloaded. Choose another source, or get the file yourself and import it.</source>
        <translation>ハブは {file} の大きさとチェックサムを示していないため、正しいと確かめる方法がありません。何もダウンロードしていません。別の入手先を選ぶか、ご自分でファイルを入手して取り込んでください。</translation>
    </message>
    <message>
        <source>The list of your own models, {path}, cannot be read. Nothing was changed. Put it right or delete it.</source>
        <translation>ご自分のモデルの一覧 {path} を読めません。何も変更していません。直すか、削除してください。</translation>
    </message>
    <message>
        <source>The loaded model {missing}, so it cannot take the {value}. The question was kept. Add the model&apos;s mmproj file to its folder and load it again, or remove the attachment.</source>
        <translation>読み込まれたモデル{missing}ため、{value}を扱えません。質問は残っています。モデルの mmproj ファイルをフォルダーに加えて読み込み直すか、添付を外してください。</translation>
    </message>
    <message>
        <source>The loudspeaker {reason}, or was unplugged. Nothing was lost; end the other program or plug it in again, then press play again.</source>
        <translation>スピーカー{reason}か、抜かれています。何も失われていません。ほかのプログラムを終えるか、つなぎ直して、もう一度再生してください。</translation>
    </message>
    <message>
        <source>The loudspeaker “{device}” stopped taking sound: it was unplugged or taken by another program. Nothing was lost; plug it in again, or choose another in the system&apos;s settings, and press play again.</source>
        <translation>スピーカー「{device}」が音を受け取らなくなりました。抜かれたか、ほかのプログラムが使っています。何も失われていません。つなぎ直すか、システムの設定で別のものを選び、もう一度再生してください。</translation>
    </message>
    <message>
        <source>The main one of {n_frames} pictures is sent.</source>
        <translation>{n_frames} 枚のうち、主な画像を送ります。</translation>
    </message>
    <message>
        <source>The microphone “{device}”</source>
        <translation>マイク「{device}」</translation>
    </message>
    <message>
        <source>The microphone “{name}” is not connected; there are {n_others} others. Nothing was lost; connect it or choose another in the settings.</source>
        <translation>マイク「{name}」が接続されていません。ほかに {n_others} 個あります。何も失われていません。接続するか、設定で別のものを選んでください。</translation>
    </message>
    <message>
        <source>The model answered with values that are not numbers, so its files are damaged or do not belong together. The question was kept. Check the sha256 sums of the model files.</source>
        <translation>モデルが数ではない値を返しました。ファイルが壊れているか、組み合わせが違います。質問は残っています。モデルファイルの sha256 を確かめてください。</translation>
    </message>
    <message>
        <source>The model could not be evaluated ({recent_errors}). The question was kept. Ask again; if it happens again, choose a smaller context window.</source>
        <translation>モデルを計算できませんでした（{recent_errors}）。質問は残っています。もう一度質問し、また起きるなら、小さなコンテキストウィンドウを選んでください。</translation>
    </message>
    <message>
        <source>The model has no drafter file.</source>
        <translation>このモデルには下書き用のファイルがありません。</translation>
    </message>
    <message>
        <source>The model wrote no summary. Nothing was lost, and all of the conversation is still sent. Try once more, or drop the oldest messages.</source>
        <translation>モデルが要約を書きませんでした。何も失われず、会話はすべて送られます。もう一度試すか、古いメッセージを外してください。</translation>
    </message>
    <message>
        <source>The model&apos;s vocabulary lacks Gemma 4&apos;s control token {text}: it becomes {n_tokens} tokens where 1 is needed. Nothing was changed. Choose a Gemma 4 model file.</source>
        <translation>モデルの語彙に Gemma 4 の制御トークン {text} がありません。1 個必要なところが {n_tokens} トークンになります。何も変更していません。Gemma 4 のモデルファイルを選んでください。</translation>
    </message>
    <message>
        <source>The picture seen at {time_label}.</source>
        <translation>{time_label} に見える画像です。</translation>
    </message>
    <message>
        <source>The picture takes {n_cells} soft tokens, but the model was loaded for at most {n_ubatch}. The question was kept. Choose a lower detail for the picture.</source>
        <translation>この画像は {n_cells} ソフトトークンですが、モデルは最大 {n_ubatch} で読み込まれています。質問は残っています。画像の細かさを下げてください。</translation>
    </message>
    <message>
        <source>The program ended while this was being written. What was written is here. Retry asks again.</source>
        <translation>これを書いている間にプログラムが終わりました。書いたところまではここにあります。「もう一度試す」で質問し直せます。</translation>
    </message>
    <message>
        <source>The proxy {proxy} is of a kind that Gemma Desk does not speak. Nothing was sent. Name an HTTP proxy in HTTPS_PROXY, or download the files with another program and import them.</source>
        <translation>プロキシ {proxy} は Gemma Desk が扱えない種類です。何も送信していません。HTTPS_PROXY に HTTP プロキシを指定するか、別のプログラムでダウンロードして取り込んでください。</translation>
    </message>
    <message>
        <source>The screen could not be taken: the desktop gave no picture of it ({reason}). Nothing was lost; take one with the desktop&apos;s own key and paste it here, or allow it in the desktop&apos;s settings for this program.</source>
        <translation>画面を取り込めませんでした。デスクトップが画像を渡しませんでした（{reason}）。失われたものはありません。デスクトップのキーで撮ってここに貼り付けるか、デスクトップの設定でこのプログラムに許可してください。</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be played. Nothing else is affected; install it (on Debian and Ubuntu: libportaudio2) and press play again.</source>
        <translation>音声ライブラリ PortAudio がないため、再生できません。ほかには影響ありません。インストールして（Debian と Ubuntu では libportaudio2）、もう一度再生してください。</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing, so nothing can be recorded. Nothing else is affected; install it (on Debian and Ubuntu: libportaudio2) and hold to talk again.</source>
        <translation>音声ライブラリ PortAudio がないため、録音できません。ほかには影響ありません。インストールして（Debian と Ubuntu では libportaudio2）、もう一度押しながら話してください。</translation>
    </message>
    <message>
        <source>The sound of “{label}” is coded in a way that is not read ({codec}). Nothing was added; save it as M4A, MP3 or WAV and add that.</source>
        <translation>「{label}」の音声は、読めない形式です（{codec}）。何も追加していません。M4A、MP3、WAV のどれかで保存して追加してください。</translation>
    </message>
    <message>
        <source>The system&apos;s sound did not answer: it may take {answers_within_s} s and took longer. Nothing was lost; hold to talk again, and if that does not help log out of the system and in again.</source>
        <translation>システムの音声が応答しませんでした。{answers_within_s} 秒以内に応答するはずですが、それを超えました。何も失われていません。もう一度押したまま話し、それでも駄目なら、システムからログアウトしてログインし直してください。</translation>
    </message>
    <message>
        <source>The system&apos;s sound did not answer: it may take {answers_within_s} s and took longer. Nothing was lost; press play again, and if that does not help log out of the system and in again.</source>
        <translation>システムの音声が応答しませんでした。{answers_within_s} 秒以内に応答するはずですが、それを超えました。何も失われていません。もう一度再生を押し、それでも駄目なら、システムからログアウトしてログインし直してください。</translation>
    </message>
    <message>
        <source>The system&apos;s speech service could not speak (speech-dispatcher: {why}). Nothing was lost and the answer can be read on the screen; try a voice in the system&apos;s accessibility settings, then press Read aloud again.</source>
        <translation>システムの読み上げサービスが話せませんでした（speech-dispatcher：{why}）。何も失われず、回答は画面で読めます。システムのアクセシビリティ設定で声を試してから、もう一度「読み上げる」を押してください。</translation>
    </message>
    <message>
        <source>The system&apos;s voice could not speak ({program}: {strip}). Nothing was lost and the answer can be read on the screen; see that something to play on is connected, then press Read aloud again.</source>
        <translation>システムの声で話せませんでした（{program}：{strip}）。何も失われず、回答は画面で読めます。再生先が接続されているか確かめてから、もう一度「読み上げる」を押してください。</translation>
    </message>
    <message>
        <source>The tables of languages are read with the first text.</source>
        <translation>言語の表は、最初の文章とともに読み込まれます。</translation>
    </message>
    <message>
        <source>The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>ウィンドウ、または `gemma-desk mend` で、残っているコピーを選べます。</translation>
    </message>
    <message>
        <source>There is no Gemma 4 model in {where}: {found}; needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any. Nothing was changed. Choose the model&apos;s folder.</source>
        <translation>{where} に Gemma 4 のモデルがありません：{found}。必要なのは gemma4 の本体と、あれば clip プロジェクター（gemma4uv、gemma4ua）と gemma4-assistant の下書きモデルです。何も変更していません。モデルのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is no file {path}. Nothing was changed. Choose the model&apos;s folder again.</source>
        <translation>ファイル {path} がありません。何も変更していません。モデルのフォルダーを選び直してください。</translation>
    </message>
    <message>
        <source>There is no model here that it belongs to.</source>
        <translation>これに合うモデルがここにありません。</translation>
    </message>
    <message>
        <source>There is no projector for it, so it neither sees nor hears.</source>
        <translation>合うプロジェクターがないので、見ることも聞くこともできません。</translation>
    </message>
    <message>
        <source>There is no room to keep the conversation meanwhile. Nothing was asked or lost.</source>
        <translation>その間、会話を置いておく余裕がありません。何も質問せず、何も失っていません。</translation>
    </message>
    <message>
        <source>There is no “{entry_id}” in the catalogue. Nothing was changed. Choose one of: {ids}.</source>
        <translation>カタログに「{entry_id}」はありません。何も変更していません。次から選んでください: {ids}。</translation>
    </message>
    <message>
        <source>There is not enough memory for a context window of {n_ctx} tokens ({recent_errors}). No conversation was touched. Choose a smaller context window.</source>
        <translation>{n_ctx} トークンのコンテキストウィンドウにはメモリが足りません（{recent_errors}）。会話には触れていません。小さなコンテキストウィンドウを選んでください。</translation>
    </message>
    <message>
        <source>There is nothing from before a restore in {folder}. Nothing was changed.</source>
        <translation>{folder} に、復元前のものはありません。何も変更していません。</translation>
    </message>
    <message>
        <source>There is nothing on {pages} of “{label}”. Nothing was added; choose other pages.</source>
        <translation>「{label}」の{pages}には何もありません。何も追加していません。別のページを選んでください。</translation>
    </message>
    <message>
        <source>There is something at {path} already. Nothing was changed. Choose another name.</source>
        <translation>{path} にはすでに何かあります。何も変更していません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is something in {target} already. Nothing was moved. Choose an empty folder.</source>
        <translation>{target} にはすでに何かあります。何も移していません。空のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is too little memory for {name}: at least {gib} are needed, even with a context window of {context_tokens} tokens and without a drafter, and {gib_2} are available. Nothing was loaded or lost. Close other programs, or choose a smaller model file.</source>
        <translation>{name} にはメモリが足りません。{context_tokens} トークンのコンテキストウィンドウで下書きモデルがなくても、少なくとも {gib} 必要ですが、使えるのは {gib_2} です。何も読み込まず、何も失っていません。ほかのプログラムを閉じるか、小さなモデルファイルを選んでください。</translation>
    </message>
    <message>
        <source>There was not enough memory: {gib} are needed in all, and {gib_2} are available beside what is taken already. Nothing was lost. Close other programs and ask again, or choose a shorter context window.</source>
        <translation>メモリが足りませんでした。全部で {gib} 必要ですが、すでに使っている分のほかに使えるのは {gib_2} です。何も失っていません。ほかのプログラムを閉じてもう一度質問するか、短いコンテキストウィンドウを選んでください。</translation>
    </message>
    <message>
        <source>There was too little memory for the drafter.</source>
        <translation>下書きモデルにはメモリが足りませんでした。</translation>
    </message>
    <message>
        <source>This is not the passphrase. Nothing was changed. Try again.</source>
        <translation>パスフレーズが違います。何も変更されていません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>This keyboard has no {name}. Choose another key.</source>
        <translation>このキーボードに {name} はありません。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>This system has no voice: speech-dispatcher or espeak-ng is needed and neither is installed. Nothing was lost; install one with the system&apos;s package manager (on Debian and Ubuntu: speech-dispatcher), then press Read aloud again.</source>
        <translation>このシステムには声がありません。speech-dispatcher か espeak-ng が必要ですが、どちらも入っていません。何も失われていません。パッケージ管理でどちらかを入れて（Debian と Ubuntu では speech-dispatcher）、もう一度「読み上げる」を押してください。</translation>
    </message>
    <message>
        <source>This system has no {key}. Choose another key.</source>
        <translation>このシステムに {key} はありません。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>To check the passphrase takes {error} of memory, which is not free. Nothing was lost. Close other programs, then try again.</source>
        <translation>パスフレーズの確認には {error} のメモリが必要ですが、空いていません。何も失われていません。ほかのプログラムを閉じてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Too loud for its format; turned down.</source>
        <translation>形式に対して音が大きすぎるので、下げました。</translation>
    </message>
    <message>
        <source>Transparent parts are laid on black, as what is drawn is light.</source>
        <translation>描かれているものが明るいため、透明な部分は黒の上に置きます。</translation>
    </message>
    <message>
        <source>Transparent parts are laid on white.</source>
        <translation>透明な部分は白の上に置きます。</translation>
    </message>
    <message>
        <source>Turned upright by {rotation}°, as the camera noted.</source>
        <translation>カメラの記録に従って {rotation}° 回転しました。</translation>
    </message>
    <message>
        <source>Turned upright, as the camera noted.</source>
        <translation>カメラの記録に従って向きを直しました。</translation>
    </message>
    <message>
        <source>WebM or Matroska</source>
        <translation>WebM または Matroska</translation>
    </message>
    <message>
        <source>What is not in the drawing&apos;s own file is left out: {n_left_out} × referred to.</source>
        <translation>図のファイルの外にあるものは省きます：参照 {n_left_out} 件。</translation>
    </message>
    <message>
        <source>Windows could not speak ({why}). Nothing was lost and the answer can be read on the screen; try a voice in Settings, Time and language, Speech, then press Read aloud again.</source>
        <translation>Windows が話せませんでした（{why}）。何も失われず、回答は画面で読めます。「設定」の「時刻と言語」の「音声認識」で声を試してから、もう一度「読み上げる」を押してください。</translation>
    </message>
    <message>
        <source>Windows-1251, Cyrillic</source>
        <translation>Windows-1251（キリル文字）</translation>
    </message>
    <message>
        <source>Windows-1252, Western European</source>
        <translation>Windows-1252（西ヨーロッパ）</translation>
    </message>
    <message>
        <source>Windows-949, Korean</source>
        <translation>Windows-949（韓国語）</translation>
    </message>
    <message>
        <source>Your data waits to be moved with the next start. Nothing was changed. Start Gemma Desk again first.</source>
        <translation>データは次回の起動時の移動を待っています。何も変更されていません。先に Gemma Desk を起動し直してください。</translation>
    </message>
    <message>
        <source>a PDF document; send a picture of the page instead</source>
        <translation>PDF 文書です。代わりにページの画像を送ってください</translation>
    </message>
    <message>
        <source>a PowerPoint presentation; open it in its own program, save it as PDF and add that</source>
        <translation>PowerPoint のプレゼンテーションです。元のプログラムで開き、PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>a Rich Text document; open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>リッチテキスト文書です。元のプログラムで開き、DOCX か PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>a Word document in the old form (.doc); open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>古い形式の Word 文書（.doc）です。元のプログラムで開き、DOCX か PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>a context window of {context_tokens} tokens</source>
        <translation>{context_tokens} トークンのコンテキストウィンドウ</translation>
    </message>
    <message>
        <source>a drawing nested more than {max_depth} levels deep</source>
        <translation>{max_depth} 段を超える入れ子の図</translation>
    </message>
    <message>
        <source>a drawing of {n_shapes} shapes</source>
        <translation>{n_shapes} 個の図形の図</translation>
    </message>
    <message>
        <source>a drawing with {n_pixels} megapixels of pictures in it</source>
        <translation>{n_pixels} メガピクセルの画像を含む図</translation>
    </message>
    <message>
        <source>a file of {n_bytes} bytes</source>
        <translation>{n_bytes} バイトのファイル</translation>
    </message>
    <message>
        <source>a frame of {n_bytes} bytes</source>
        <translation>{n_bytes} バイトのブロック</translation>
    </message>
    <message>
        <source>a library it needs is missing</source>
        <translation>必要なライブラリがありません</translation>
    </message>
    <message>
        <source>a message without versions</source>
        <translation>版のないメッセージ</translation>
    </message>
    <message>
        <source>a model file changed or could not be read while it was in use</source>
        <translation>使用中にモデルファイルが変わったか、読めなくなりました</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels</source>
        <translation>{width} x {height} ピクセルの画像</translation>
    </message>
    <message>
        <source>a raw photograph; save it as JPEG first</source>
        <translation>RAW 写真です。先に JPEG で保存してください</translation>
    </message>
    <message>
        <source>a smaller file of the model, with about 4 bits a weight</source>
        <translation>重み 1 つあたり約 4 ビットの、小さなモデルファイル</translation>
    </message>
    <message>
        <source>a sound file names another file</source>
        <translation>音声ファイルが別のファイルを指しています</translation>
    </message>
    <message>
        <source>a tensor with {n_dimensions} dimensions, where at most {max_dimensions} are allowed</source>
        <translation>{n_dimensions} 次元のテンソル（許されるのは最大 {max_dimensions}）</translation>
    </message>
    <message>
        <source>a value of the unknown type {kind}</source>
        <translation>未知の型 {kind} の値</translation>
    </message>
    <message>
        <source>a video may not open other files</source>
        <translation>動画がほかのファイルを開くことはできません</translation>
    </message>
    <message>
        <source>a web page, not a picture or sound; save the picture itself and add that</source>
        <translation>ウェブページで、画像でも音声でもありません。画像そのものを保存して追加してください</translation>
    </message>
    <message>
        <source>an EPUB book; open it in its own program, save it as PDF and add that</source>
        <translation>EPUB の本です。元のプログラムで開き、PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>an Excel workbook; open it in its own program, save it as PDF and add that, or each sheet as CSV</source>
        <translation>Excel のブックです。元のプログラムで開き、PDF で保存して追加するか、シートごとに CSV で保存してください</translation>
    </message>
    <message>
        <source>an OpenDocument file; open it in its own program, save it as PDF and add that</source>
        <translation>OpenDocument ファイルです。元のプログラムで開き、PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet; open it in its own program, save it as PDF and add that, or each sheet as CSV</source>
        <translation>OpenDocument の表です。元のプログラムで開き、PDF で保存して追加するか、シートごとに CSV で保存してください</translation>
    </message>
    <message>
        <source>an OpenDocument text; open it in its own program, save it as DOCX or PDF and add that</source>
        <translation>OpenDocument の文書です。元のプログラムで開き、DOCX か PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>an alignment of {alignment}, where a number above 0 is needed</source>
        <translation>整列 {alignment}（0 より大きい数が必要）</translation>
    </message>
    <message>
        <source>an archive; unpack it and add what is in it</source>
        <translation>アーカイブです。展開して、中身を追加してください</translation>
    </message>
    <message>
        <source>an attachment of it was changed ({n_data} bytes)</source>
        <translation>中の添付ファイルが変わっています（{n_data} バイト）</translation>
    </message>
    <message>
        <source>an internal check failed</source>
        <translation>内部の確認に失敗しました</translation>
    </message>
    <message>
        <source>an internal check failed ({assertion})</source>
        <translation>内部の確認に失敗しました（{assertion}）</translation>
    </message>
    <message>
        <source>an office document in the old form (.doc, .xls, .ppt); open it in its own program, save it as PDF and add that</source>
        <translation>古い形式の Office 文書（.doc、.xls、.ppt）です。元のプログラムで開き、PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>an unknown form</source>
        <translation>未知の形式</translation>
    </message>
    <message>
        <source>answers that failed</source>
        <translation>失敗した回答</translation>
    </message>
    <message>
        <source>as a picture</source>
        <translation>を画像として</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>をテキストとして</translation>
    </message>
    <message>
        <source>as text and picture</source>
        <translation>をテキストと画像として</translation>
    </message>
    <message>
        <source>at least {n_data}</source>
        <translation>少なくとも {n_data}</translation>
    </message>
    <message>
        <source>attachments that are missing or damaged in the file</source>
        <translation>ファイルにないか壊れている添付</translation>
    </message>
    <message>
        <source>can be heard at once</source>
        <translation>を一度に聞けます</translation>
    </message>
    <message>
        <source>contents of the kind “{kind}”</source>
        <translation>種類「{kind}」の内容</translation>
    </message>
    <message>
        <source>contents of the kind “{text}”</source>
        <translation>種類「{text}」の内容</translation>
    </message>
    <message>
        <source>conversations without messages</source>
        <translation>メッセージのない会話</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>を開けなかった</translation>
    </message>
    <message>
        <source>custom instructions</source>
        <translation>独自の指示</translation>
    </message>
    <message>
        <source>deletion that is tracked</source>
        <translation>追跡された削除</translation>
    </message>
    <message>
        <source>deletions that are tracked</source>
        <translation>追跡された削除</translation>
    </message>
    <message>
        <source>drawing ended with {status}</source>
        <translation>描画が {status} で終わりました</translation>
    </message>
    <message>
        <source>ended the program that reads files</source>
        <translation>がファイルを読むプログラムを終わらせました</translation>
    </message>
    <message>
        <source>files that are not in the export</source>
        <translation>書き出しに含まれないファイル</translation>
    </message>
    <message>
        <source>files that cannot be attached</source>
        <translation>添付できないファイル</translation>
    </message>
    <message>
        <source>has a projector that takes no {value}</source>
        <translation>のプロジェクターは{value}に対応していない</translation>
    </message>
    <message>
        <source>has no projector</source>
        <translation>にはプロジェクターがない</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>ヘッドの大きさ</translation>
    </message>
    <message>
        <source>header or footer</source>
        <translation>ヘッダーまたはフッター</translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>ヘッダーとフッター</translation>
    </message>
    <message>
        <source>hidden messages</source>
        <translation>隠れたメッセージ</translation>
    </message>
    <message>
        <source>hidden width</source>
        <translation>隠れ層の幅</translation>
    </message>
    <message>
        <source>is in use by another program</source>
        <translation>をほかのプログラムが使っている</translation>
    </message>
    <message>
        <source>it begins with the bytes {hex}, where {hex_2} (GGUF) is needed</source>
        <translation>先頭のバイトが {hex} です（必要なのは {hex_2}、GGUF）</translation>
    </message>
    <message>
        <source>it did not answer any more, not even that it is alive, and was ended</source>
        <translation>応答がまったくなくなったため、終了させました</translation>
    </message>
    <message>
        <source>it did not come to the end of a sentence</source>
        <translation>文の終わりまで読み上げられませんでした</translation>
    </message>
    <message>
        <source>it did not start in time</source>
        <translation>時間内に起動しませんでした</translation>
    </message>
    <message>
        <source>it ended with code {code} ({last_line})</source>
        <translation>コード {code} で終わりました（{last_line}）</translation>
    </message>
    <message>
        <source>it ended with code {exit_code}</source>
        <translation>コード {exit_code} で終わりました</translation>
    </message>
    <message>
        <source>it has no voices</source>
        <translation>声がありません</translation>
    </message>
    <message>
        <source>it is a web page that was saved in place of the file</source>
        <translation>ファイルの代わりに保存されたウェブページです</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>画像ではありません</translation>
    </message>
    <message>
        <source>it is something else</source>
        <translation>別のものです</translation>
    </message>
    <message>
        <source>it read memory that is not its own</source>
        <translation>自分のものではないメモリを読みました</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>取り消されました</translation>
    </message>
    <message>
        <source>it was ended from outside</source>
        <translation>外から終了されました</translation>
    </message>
    <message>
        <source>it was killed, most often because there was not enough memory ({available} are available without it)</source>
        <translation>システムに終了させられました。多くはメモリ不足が原因です（エンジンなしで使えるのは {available}）</translation>
    </message>
    <message>
        <source>it was killed, most often because there was not enough memory ({gib} are needed, {available} are available without it)</source>
        <translation>システムに終了させられました。多くはメモリ不足が原因です（必要なのは {gib}、エンジンなしで使えるのは {available}）</translation>
    </message>
    <message>
        <source>its database cannot be used: {sentence}</source>
        <translation>データベースを使えません：{sentence}</translation>
    </message>
    <message>
        <source>its database is longer than it says</source>
        <translation>データベースが記載より長くなっています</translation>
    </message>
    <message>
        <source>its list of contents is missing</source>
        <translation>内容の一覧がありません</translation>
    </message>
    <message>
        <source>its loudest moment is {floor} dB</source>
        <translation>最大の音で {floor} dB</translation>
    </message>
    <message>
        <source>marks of sources</source>
        <translation>出典の印</translation>
    </message>
    <message>
        <source>messages of other branches</source>
        <translation>ほかの分岐のメッセージ</translation>
    </message>
    <message>
        <source>messages of unknown senders</source>
        <translation>送り主のわからないメッセージ</translation>
    </message>
    <message>
        <source>more than {max_header_bytes} bytes</source>
        <translation>{max_header_bytes} バイトを超えています</translation>
    </message>
    <message>
        <source>more than {max_xml_bytes} MB when decompressed</source>
        <translation>展開すると {max_xml_bytes} MB を超えます</translation>
    </message>
    <message>
        <source>needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any</source>
        <translation>必要なのは gemma4 の本体と、あれば clip プロジェクター（gemma4uv、gemma4ua）と gemma4-assistant の下書きモデルです</translation>
    </message>
    <message>
        <source>no .gguf file is there</source>
        <translation>.gguf ファイルがありません</translation>
    </message>
    <message>
        <source>no conversations are in it</source>
        <translation>会話が入っていません</translation>
    </message>
    <message>
        <source>no drafter</source>
        <translation>下書きモデルなし</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>フォルダーがありません</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>メッセージがありません</translation>
    </message>
    <message>
        <source>no named architecture</source>
        <translation>名前のない構造</translation>
    </message>
    <message>
        <source>no picture can be decoded</source>
        <translation>映像を復号できません</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>理由は示されていません</translation>
    </message>
    <message>
        <source>no room for {n_bytes} bytes</source>
        <translation>{n_bytes} バイト分の余裕がありません</translation>
    </message>
    <message>
        <source>no state</source>
        <translation>状態がありません</translation>
    </message>
    <message>
        <source>none of {n_items} entries is a conversation of a program that is known</source>
        <translation>{n_items} 件のどれも、知られたプログラムの会話ではありません</translation>
    </message>
    <message>
        <source>not a number among the pixels</source>
        <translation>数ではない画素</translation>
    </message>
    <message>
        <source>nothing in it changes</source>
        <translation>何も変化しません</translation>
    </message>
    <message>
        <source>of a kind that is not read: pictures, sounds and videos ({readable}), PDF, DOCX and text are; save it as one of these and add that</source>
        <translation>読めない種類です。読めるのは画像・音声・動画（{readable}）、PDF、DOCX、テキストです。そのどれかで保存して追加してください</translation>
    </message>
    <message>
        <source>of a recording can be read</source>
        <translation>の録音を読めます</translation>
    </message>
    <message>
        <source>of no program that is known</source>
        <translation>知られたプログラムのものではありません</translation>
    </message>
    <message>
        <source>only page 1 is there</source>
        <translation>1 ページだけです</translation>
    </message>
    <message>
        <source>open it in its own program, save it as PDF and add that</source>
        <translation>元のプログラムで開き、PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>other files in the archive</source>
        <translation>アーカイブ内のほかのファイル</translation>
    </message>
    <message>
        <source>other versions of messages</source>
        <translation>メッセージのほかの版</translation>
    </message>
    <message>
        <source>pages 1 to {n_pages} are there</source>
        <translation>1 から {n_pages} ページまでです</translation>
    </message>
    <message>
        <source>picture or drawing</source>
        <translation>画像や図</translation>
    </message>
    <message>
        <source>pictures of detail {detail} at most</source>
        <translation>最大の細かさ {detail} の画像</translation>
    </message>
    <message>
        <source>pictures or drawings</source>
        <translation>画像や図</translation>
    </message>
    <message>
        <source>pictures that a tool made</source>
        <translation>ツールが作った画像</translation>
    </message>
    <message>
        <source>protected with a password; open it in its own program, save it without a password and add that</source>
        <translation>パスワードで保護されています。元のプログラムで開き、パスワードなしで保存して追加してください</translation>
    </message>
    <message>
        <source>rows that are not as they were written: {n_changed}</source>
        <translation>書かれたときと違う行: {n_changed}</translation>
    </message>
    <message>
        <source>sliding head size</source>
        <translation>スライド部のヘッドの大きさ</translation>
    </message>
    <message>
        <source>steps of tools</source>
        <translation>ツールの手順</translation>
    </message>
    <message>
        <source>summing up</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>the KV cache in 8 bits (q8_0)</source>
        <translation>8 ビット（q8_0）の KV キャッシュ</translation>
    </message>
    <message>
        <source>the desktop ended it</source>
        <translation>デスクトップが終了しました</translation>
    </message>
    <message>
        <source>the file is damaged or of another kind</source>
        <translation>ファイルが壊れているか、別の種類です</translation>
    </message>
    <message>
        <source>the name {filename} in it leads out of its folder</source>
        <translation>中の名前 {filename} がフォルダーの外を指しています</translation>
    </message>
    <message>
        <source>the speech service ended</source>
        <translation>読み上げサービスが終わりました</translation>
    </message>
    <message>
        <source>there is no session bus: {error}</source>
        <translation>セッションバスがありません: {error}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>there was not enough memory</source>
        <translation>メモリが足りませんでした</translation>
    </message>
    <message>
        <source>there was not enough memory ({available} are available without it)</source>
        <translation>メモリが足りませんでした（エンジンなしで使えるのは {available}）</translation>
    </message>
    <message>
        <source>there was not enough memory ({gib} are needed, {available} are available without it)</source>
        <translation>メモリが足りませんでした（必要なのは {gib}、エンジンなしで使えるのは {available}）</translation>
    </message>
    <message>
        <source>this processor lacks an instruction it needs</source>
        <translation>このプロセッサーには必要な命令がありません</translation>
    </message>
    <message>
        <source>unknown or copy-protected</source>
        <translation>不明、またはコピー保護</translation>
    </message>
    <message>
        <source>vocabulary size</source>
        <translation>語彙の大きさ</translation>
    </message>
    <message>
        <source>was not read after {timeout_s} s</source>
        <translation>は {timeout_s} 秒たっても読めませんでした</translation>
    </message>
    <message>
        <source>{bits}-bit colours are reduced to 8 bits.</source>
        <translation>{bits} ビットの色を 8 ビットに減らします。</translation>
    </message>
    <message>
        <source>{capitalize} of {n_pages}: {told}.</source>
        <translation>{n_pages} ページ中の{capitalize}：{told}。</translation>
    </message>
    <message>
        <source>{copy} is not what was copied there. What is in {parent} is untouched. Choose another place.</source>
        <translation>{copy} はコピーした内容と異なります。{parent} にあるものはそのままです。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{cut_s} s of silence at the ends are left out.</source>
        <translation>両端の無音 {cut_s} 秒を省きました。</translation>
    </message>
    <message>
        <source>{description}; needed is a gemma4 target, with a clip projector (gemma4uv, gemma4ua) and a gemma4-assistant drafter if any. Nothing was changed. Choose a Gemma 4 file.</source>
        <translation>{description}。必要なのは gemma4 の本体と、あれば clip プロジェクター（gemma4uv、gemma4ua）と gemma4-assistant の下書きモデルです。何も変更していません。Gemma 4 のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{filename} declares a document type</source>
        <translation>{filename} が文書型を宣言しています</translation>
    </message>
    <message>
        <source>{folder}, without which no passphrase opens the conversations, is damaged ({findings}), and so is its copy. Nothing was changed. Put back lock.json from a copy of this folder.</source>
        <translation>会話を開くのに欠かせない {folder} が壊れており ({findings})、その控えも壊れています。何も変更されていません。このフォルダーの控えから lock.json を戻してください。</translation>
    </message>
    <message>
        <source>{missing_s} s of this voice note are missing: the machine slept or was too busy to listen. What was heard is kept; play it, and say again what it lacks.</source>
        <translation>この音声メモは {missing_s} 秒が欠けています。コンピューターがスリープしていたか、忙しくて聞き取れませんでした。聞き取れた分は残っています。再生して、欠けているところをもう一度話してください。</translation>
    </message>
    <message>
        <source>{path} is damaged ({finding}). It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} は壊れています ({finding})。そのままにしてあります。ウィンドウ、または `gemma-desk mend` で、残っているコピーを選べます。</translation>
    </message>
    <message>
        <source>{path} is missing or empty, though it held {conversations} conversations when it was last used. Nothing was overwritten. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} がないか空です。前回は {conversations} 件の会話が入っていました。何も上書きしていません。ウィンドウ、または `gemma-desk mend` で、残っているコピーを選べます。</translation>
    </message>
    <message>
        <source>{held} backed up to {name}.</source>
        <translation>{held}を {name} にバックアップしました。</translation>
    </message>
    <message>
        <source>{host} broke off again and again: {size} of the {size_2} of {name} are here, and kept. Go on later; it begins where it stopped.</source>
        <translation>{host} が何度も途切れました。{name} の {size_2} のうち {size} がここにあり、保たれています。後で続けると、止まったところから始まります。</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why}). What was downloaded is kept. Check the network connection, then go on.</source>
        <translation>{host} に接続できません（{why}）。ダウンロードした分は保たれています。ネットワーク接続を確かめてから続けてください。</translation>
    </message>
    <message>
        <source>{host} could not prove who it is ({why}), so nothing was taken from it. What was downloaded is kept. Check the date of this computer, and ask whoever runs its network.</source>
        <translation>{host} は身元を証明できなかったため（{why}）、何も受け取っていません。ダウンロードした分は保たれています。このコンピューターの日付を確かめ、ネットワークの管理者に尋ねてください。</translation>
    </message>
    <message>
        <source>{host} gave answer {status} instead of the file. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} はファイルの代わりに応答 {status} を返しました。ダウンロードした分は保たれています。後でもう一度試すか、別の入手先を選んでください。</translation>
    </message>
    <message>
        <source>{host} has stopped sending without a word. What was downloaded is kept. Go on later; it begins where it stopped.</source>
        <translation>{host} が何も言わずに送信を止めました。ダウンロードした分は保たれています。後で続けると、止まったところから始まります。</translation>
    </message>
    <message>
        <source>{host} has trouble of its own (answer {status}). What was downloaded is kept. Go on later.</source>
        <translation>{host} の側で問題が起きています（応答 {status}）。ダウンロードした分は保たれています。後で続けてください。</translation>
    </message>
    <message>
        <source>{host} is busy and asks to wait {wait_s} seconds (answer {status}). What was downloaded is kept. Go on after that.</source>
        <translation>{host} は混み合っており、{wait_s} 秒待つよう求めています（応答 {status}）。ダウンロードした分は保たれています。その後で続けてください。</translation>
    </message>
    <message>
        <source>{host} leads from one address to the next, {n_redirects} times so far. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} は次々と別のアドレスへ導きます（これまで {n_redirects} 回）。ダウンロードした分は保たれています。後でもう一度試すか、別の入手先を選んでください。</translation>
    </message>
    <message>
        <source>{host} leads to {target} without encryption, which Gemma Desk does not follow. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} は暗号化なしで {target} へ導いており、Gemma Desk はそれに従いません。ダウンロードした分は保たれています。後でもう一度試すか、別の入手先を選んでください。</translation>
    </message>
    <message>
        <source>{host} leads to “{target}”, which is no address of the web. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} は「{target}」へ導きますが、これはウェブのアドレスではありません。ダウンロードした分は保たれています。後でもう一度試すか、別の入手先を選んでください。</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for, again and again. What was downloaded is kept. Try again later, or choose another source.</source>
        <translation>{host} は、求めたのとは違う部分を何度も送ってきました。ダウンロードした分は保たれています。後でもう一度試すか、別の入手先を選んでください。</translation>
    </message>
    <message>
        <source>{key} is not one key with its modifiers</source>
        <translation>{key} は修飾キー付きの一つのキーではありません</translation>
    </message>
    <message>
        <source>{left_out_s} s of silence at the ends are left out.</source>
        <translation>両端の無音 {left_out_s} 秒を省きました。</translation>
    </message>
    <message>
        <source>{max_side_px} a side</source>
        <translation>1 辺 {max_side_px}</translation>
    </message>
    <message>
        <source>{max} pixels long</source>
        <translation>長さ {max} ピクセル</translation>
    </message>
    <message>
        <source>{missing} could not be read and are left out.</source>
        <translation>{missing}は読めなかったため省きました。</translation>
    </message>
    <message>
        <source>{missing} could not be read and is left out.</source>
        <translation>{missing}は読めなかったため省きました。</translation>
    </message>
    <message>
        <source>{n_bad} of the sound&apos;s {n_samples} samples are not numbers, where 0 of at least 1 are allowed. The question was kept. Record or export the sound again.</source>
        <translation>音声の {n_samples} サンプルのうち {n_bad} が数ではありません（許されるのは 1 以上のうち 0）。質問は残っています。録音し直すか、書き出し直してください。</translation>
    </message>
    <message>
        <source>{n_channels} channels are mixed into one.</source>
        <translation>{n_channels} チャンネルを 1 つにまとめます。</translation>
    </message>
    <message>
        <source>{n_chosen} model files were given, where at most {max_files} are needed: target, projector and drafter. Nothing was changed. Leave the others out.</source>
        <translation>モデルファイルが {n_chosen} 個指定されましたが、必要なのは最大 {max_files} 個（本体、プロジェクター、下書きモデル）です。何も変更していません。ほかを外してください。</translation>
    </message>
    <message>
        <source>{n_damaged} damaged packets</source>
        <translation>壊れたパケット {n_damaged} 個</translation>
    </message>
    <message>
        <source>{n_damaged} damaged places are left out.</source>
        <translation>壊れた箇所 {n_damaged} か所を省きました。</translation>
    </message>
    <message>
        <source>{n_drawn} pages of “{label}” would go as pictures of {detail} tokens each, and {most_drawn} such pages are the most. Nothing was added; choose fewer pages, such as {fitting}, or a lower detail.</source>
        <translation>「{label}」の {n_drawn} ページが {detail} トークンの画像になりますが、上限は {most_drawn} ページです。何も追加していません。{fitting} のようにページを減らすか、細かさを下げてください。</translation>
    </message>
    <message>
        <source>{n_frames} seconds of “{label}” are chosen and at most {max_frames} can be seen at once. Nothing was added; choose a part, such as {time_label} to {time_label_2}.</source>
        <translation>「{label}」の {n_frames} 秒が選ばれていますが、一度に見られるのは最大 {max_frames} 秒です。何も追加していません。{time_label} から {time_label_2} のように、一部を選んでください。</translation>
    </message>
    <message>
        <source>{n_gaps} places cannot be read and are shown as �.</source>
        <translation>{n_gaps} か所は読めないため、� で示します。</translation>
    </message>
    <message>
        <source>{n_inside} file attached inside it left out.</source>
        <translation>中に添付された {n_inside} 個のファイルを省きました。</translation>
    </message>
    <message>
        <source>{n_inside} files attached inside it left out.</source>
        <translation>中に添付された {n_inside} 個のファイルを省きました。</translation>
    </message>
    <message>
        <source>{n_known} here already</source>
        <translation>すでにあるもの {n_known} 件</translation>
    </message>
    <message>
        <source>{n_lost} frame damaged and left out.</source>
        <translation>壊れた {n_lost} コマを省きました。</translation>
    </message>
    <message>
        <source>{n_lost} frames damaged and left out.</source>
        <translation>壊れた {n_lost} コマを省きました。</translation>
    </message>
    <message>
        <source>{n_members} files are in it, {most_members} are read at most</source>
        <translation>{n_members} 個のファイルがありますが、読めるのは最大 {most_members} 個です</translation>
    </message>
    <message>
        <source>{n_members} files are in it, {n_wanted} should be</source>
        <translation>{n_members} 個のファイルがありますが、{n_wanted} 個のはずです</translation>
    </message>
    <message>
        <source>{n_of} could not be read.</source>
        <translation>{n_of}は読めませんでした。</translation>
    </message>
    <message>
        <source>{n_of} exported to {name}.</source>
        <translation>{n_of}を {name} に書き出しました。</translation>
    </message>
    <message>
        <source>{n_removed} control character that cannot be seen left out.</source>
        <translation>見えない制御文字 {n_removed} 個を省きました。</translation>
    </message>
    <message>
        <source>{n_removed} control characters that cannot be seen left out.</source>
        <translation>見えない制御文字 {n_removed} 個を省きました。</translation>
    </message>
    <message>
        <source>{n_seen} pictures, one a second.</source>
        <translation>1 秒に 1 枚で、画像 {n_seen} 枚。</translation>
    </message>
    <message>
        <source>{n_tensors} tensors and {n_values} values, where {max_entries} are possible</source>
        <translation>{n_tensors} 個のテンソルと {n_values} 個の値（可能なのは {max_entries}）</translation>
    </message>
    <message>
        <source>{n_voices}, for {n_value} languages.</source>
        <translation>{n_voices}、{n_value} 言語分。</translation>
    </message>
    <message>
        <source>{named} could not be opened: it was unplugged, or has no driver. Nothing was lost; plug it in again or choose another microphone in the settings, then hold to talk again.</source>
        <translation>{named}を開けませんでした。抜かれたか、ドライバーがありません。何も失われていません。つなぎ直すか、設定で別のマイクを選び、もう一度押しながら話してください。</translation>
    </message>
    <message>
        <source>{named} has delivered only silence for {seconds} s: it is muted, not the one you speak into, or the system does not let this program listen. Nothing was lost; unmute it, choose another in the settings, or allow the microphone in the system&apos;s privacy settings.</source>
        <translation>{named}から {seconds} 秒間、無音しか届きません。消音されているか、話しているマイクと違うか、システムがこのプログラムに許可していません。何も失われていません。消音を解くか、設定で別のものを選ぶか、システムのプライバシー設定でマイクを許可してください。</translation>
    </message>
    <message>
        <source>{named} is in use by another program. Nothing was lost; end that program&apos;s recording and hold to talk again.</source>
        <translation>{named}をほかのプログラムが使っています。何も失われていません。そのプログラムの録音を終えて、もう一度押しながら話してください。</translation>
    </message>
    <message>
        <source>{named} may not be used by this program: the system does not allow it. Nothing was lost; allow the microphone in the system&apos;s privacy settings and hold to talk again.</source>
        <translation>{named}をこのプログラムは使えません。システムが許可していません。何も失われていません。システムのプライバシー設定でマイクを許可し、もう一度押しながら話してください。</translation>
    </message>
    <message>
        <source>{named} stopped delivering sound: it was unplugged or taken by another program. What was said before is kept; plug it in again or choose another microphone in the settings.</source>
        <translation>{named}から音が届かなくなりました。抜かれたか、ほかのプログラムが使っています。それまでに話した内容は残っています。つなぎ直すか、設定で別のマイクを選んでください。</translation>
    </message>
    <message>
        <source>{name} and {name_2} are both a {lower}, where one is needed. Nothing was changed. Leave one out.</source>
        <translation>{name} と {name_2} はどちらも同じ役割（{lower}）で、必要なのは 1 つです。何も変更していません。一方を外してください。</translation>
    </message>
    <message>
        <source>{name} cannot be loaded: {recent_errors}. No conversation was touched. Check the file&apos;s sha256 sum and download it again if it differs.</source>
        <translation>{name} を読み込めません：{recent_errors}。会話には触れていません。ファイルの sha256 を確かめ、違っていればダウンロードし直してください。</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: it projects to a width of {width}, and the model&apos;s is {needed}.</source>
        <translation>{name} は {name_2} のものではありません。変換後の幅は {width} で、モデルの幅は {needed} です。</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: it was made for another model. Nothing was changed. Choose another adapter, or leave it out.</source>
        <translation>{name}は{name_2}に合いません。別のモデル用に作られています。何も変更していません。別のアダプターを選ぶか、外してください。</translation>
    </message>
    <message>
        <source>{name} does not belong to {name_2}: its {what} is {theirs}, and the model&apos;s is {ours}.</source>
        <translation>{name} は {name_2} のものではありません。{what}が {theirs} で、モデルは {ours} です。</translation>
    </message>
    <message>
        <source>{name} has {n_bytes} MB, {most_mb} MB are read at most. Nothing of it was imported, and nothing was lost. Export fewer conversations at once, or as a ZIP file.</source>
        <translation>{name} は {n_bytes} MB ですが、読めるのは最大 {most_mb} MB です。何も取り込まず、何も失っていません。一度に書き出す会話を減らすか、ZIP ファイルで書き出してください。</translation>
    </message>
    <message>
        <source>{name} is GGUF version {version}, where version 2 or 3 is needed. Nothing was changed. Choose a newer file of the model, or a newer version of this program.</source>
        <translation>{name} は GGUF バージョン {version} ですが、必要なのは 2 か 3 です。何も変更していません。新しいモデルファイルか、新しい版のプログラムを選んでください。</translation>
    </message>
    <message>
        <source>{name} is another file at the source now: it has {there_bytes} bytes there, and {needed_bytes} are needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk.</source>
        <translation>{name} は入手先で別のファイルになっています。そこでは {there_bytes} バイトですが、必要なのは {needed_bytes} バイトです。受け取っておらず、何も失われていません。別の入手先を選ぶか、新しい Gemma Desk を探してください。</translation>
    </message>
    <message>
        <source>{name} is another file at the source now: its sha256 begins with {told} there, and {needed} is needed. It was not taken, and nothing was lost. Choose another source, or look for a newer Gemma Desk.</source>
        <translation>{name} は入手先で別のファイルになっています。そこでの sha256 は {told} で始まりますが、必要なのは {needed} です。受け取っておらず、何も失われていません。別の入手先を選ぶか、新しい Gemma Desk を探してください。</translation>
    </message>
    <message>
        <source>{name} is cut short: its header needs at least {end} bytes, and the file has {file_bytes}. Nothing was changed. Download the file again.</source>
        <translation>{name} は途中で切れています。ヘッダーに少なくとも {end} バイト必要ですが、ファイルは {file_bytes} バイトです。何も変更していません。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>{name} is cut short: {needed_bytes} bytes are needed for its tensors, and the file has {file_bytes}. Nothing was changed. Download the file again.</source>
        <translation>{name} は途中で切れています。テンソルに {needed_bytes} バイト必要ですが、ファイルは {file_bytes} バイトです。何も変更していません。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>{name} is damaged or is no backup of Gemma Desk ({why}). Nothing was changed. Choose another backup.</source>
        <translation>{name} は壊れているか、Gemma Desk のバックアップではありません（{why}）。何も変更していません。別のバックアップを選んでください。</translation>
    </message>
    <message>
        <source>{name} is damaged or is no file of conversations ({why}). Nothing more of it was read, and nothing was lost. Export it again from the program it comes from.</source>
        <translation>{name} は壊れているか、会話のファイルではありません（{why}）。それ以上読まず、何も失っていません。元のプログラムから書き出し直してください。</translation>
    </message>
    <message>
        <source>{name} is damaged or is no {what} of Gemma Desk ({error}). Nothing was changed. Choose another file.</source>
        <translation>{name} は壊れているか、Gemma Desk のものではありません（{what}：{error}）。何も変更していません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{name} is damaged: its header has no usable {architecture}.{key}. Nothing was changed. Download the file again.</source>
        <translation>{name} は壊れています。ヘッダーに使える {architecture}.{key} がありません。何も変更していません。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>{name} is damaged: its header holds {found}. Nothing was changed. Download the file again.</source>
        <translation>{name} は壊れています。ヘッダーの内容：{found}。何も変更していません。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>{name} is empty: it has 0 bytes. Nothing was changed. Download the file again.</source>
        <translation>{name} は空です（0 バイト）。何も変更していません。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>{name} is no LoRA adapter. Nothing was changed. Choose a file that was made as one, or leave it out.</source>
        <translation>{name}はLoRAアダプターではありません。何も変更していません。アダプターとして作られたファイルを選ぶか、外してください。</translation>
    </message>
    <message>
        <source>{name} is not a model file: {found}. Nothing was changed. Download the file again.</source>
        <translation>{name} はモデルファイルではありません：{found}。何も変更していません。ダウンロードし直してください。</translation>
    </message>
    <message>
        <source>{name} is not loaded by itself: the last {n_deaths} times, everything ended while it was being loaded. Nothing was lost. Close other programs and try again, or choose another model.</source>
        <translation>{name}は自動では読み込まれません。直前の{n_deaths}回、読み込み中にすべてが終了しました。何も失われていません。ほかのプログラムを閉じてもう一度試すか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>{name} is not the file it should be: its sha256 begins with {found}, and {needed} is needed. It was thrown away, and nothing else was lost. Try again later, or choose another source.</source>
        <translation>{name} は、あるべきファイルではありません。sha256 は {found} で始まりますが、必要なのは {needed} です。捨てましたが、ほかには何も失われていません。後でもう一度試すか、別の入手先を選んでください。</translation>
    </message>
    <message>
        <source>{name} is under the Apache License 2.0: you may use it for anything, change it and pass it on with its licence. Its text: https://www.apache.org/licenses/LICENSE-2.0</source>
        <translation>{name} は Apache License 2.0 です。どんな用途にも使え、変更でき、ライセンスを添えて配布できます。全文: https://www.apache.org/licenses/LICENSE-2.0</translation>
    </message>
    <message>
        <source>{name} is under the licence {licence}. Its text is on the model&apos;s page.</source>
        <translation>{name} のライセンスは {licence} です。全文はモデルのページにあります。</translation>
    </message>
    <message>
        <source>{name} was imported from files, and no hub is known to have it. Nothing was changed. Import it again from where it came.</source>
        <translation>{name} はファイルから取り込んだもので、これを持つハブは知られていません。何も変更していません。元の場所からもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>{name} was written by a newer Gemma Desk: it has version {version}, this program reads up to {version_2}. Nothing was changed. Install the newer program.</source>
        <translation>{name} は新しい Gemma Desk で書かれています。バージョンは {version} で、このプログラムが読めるのは {version_2} までです。何も変更していません。新しい版を入れてください。</translation>
    </message>
    <message>
        <source>{name} would grow to {file_size} MB</source>
        <translation>{name} は {file_size} MB に膨らみます</translation>
    </message>
    <message>
        <source>{needed} MB are to be moved, {free} MB are free at {target}. Nothing was moved. Choose a larger place.</source>
        <translation>{needed} MB を移しますが、{target} の空きは {free} MB です。何も移していません。広い場所を選んでください。</translation>
    </message>
    <message>
        <source>{n} {value} left out.</source>
        <translation>省いたもの：{value} {n} 件。</translation>
    </message>
    <message>
        <source>{parent} holds no larger files: {size} more are needed in one file, and disks of the kind FAT32 end at {size_2}. What was downloaded is kept. Choose a folder on another disk.</source>
        <translation>{parent} にはこれより大きいファイルを置けません。1 つのファイルにあと {size} 必要ですが、FAT32 のディスクは {size_2} までです。ダウンロードした分は保たれています。別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{parent} is not there. Nothing was moved. Choose a folder that is.</source>
        <translation>{parent} がありません。何も移していません。あるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Nothing was changed. Choose another file.</source>
        <translation>{path} を読めません：{reason}。何も変更していません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}. Nothing was changed. Check that it is there and may be read, then try again.</source>
        <translation>{path} を読めません（{strerror}）。何も変更していません。そこにあり、読めることを確かめてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>{path} cannot be used: {strerror}. What was saved before is untouched. Check that the folder may be written, then try again.</source>
        <translation>{path} を使えません：{strerror}。前に保存したものは無事です。フォルダーに書き込めるか確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({error}). What was saved before is untouched. Allow writing to this folder, or choose another with GEMMA_DESK_DATA.</source>
        <translation>{path} に書けません（{error}）。前に保存したものは無事です。このフォルダーへの書き込みを許可するか、GEMMA_DESK_DATA で別のものを選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}. What was downloaded is kept. Check that the folder may be written, then go on.</source>
        <translation>{path} に書き込めません（{strerror}）。ダウンロードした分は保たれています。フォルダーに書き込めることを確かめてから続けてください。</translation>
    </message>
    <message>
        <source>{path} is no file. Nothing was read of it. Choose a file.</source>
        <translation>{path} はファイルではありません。何も読んでいません。ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{path} was not written by Gemma Desk, or is damaged. It was left as it is. The window, or `gemma-desk mend`, offers the copies there are of it.</source>
        <translation>{path} は Gemma Desk が書いたものではないか、壊れています。そのままにしてあります。ウィンドウ、または `gemma-desk mend` で、残っているコピーを選べます。</translation>
    </message>
    <message>
        <source>{path}, which says where the conversations are, cannot be read ({error}). Nothing was changed. Put it right, or remove it to start with none.</source>
        <translation>会話の場所を記した {path} を読めません（{error}）。何も変更していません。直すか、取り除いて最初から始めてください。</translation>
    </message>
    <message>
        <source>{projector_misfit} Nothing was changed. Choose the projector that belongs to the model, or leave it out to work without pictures and sound.</source>
        <translation>{projector_misfit}何も変更していません。モデルに合うプロジェクターを選ぶか、外して画像と音声なしで使ってください。</translation>
    </message>
    <message>
        <source>{said} {n_of} could not be read.</source>
        <translation>{said}{n_of}は読めませんでした。</translation>
    </message>
    <message>
        <source>{seen}: drafting would be slower than plain decoding, so it is tried only now and then.</source>
        <translation>{seen}。下書きを使うと遅くなるため、ときどき試すだけにします。</translation>
    </message>
    <message>
        <source>{seen}: {best} at a time are expected to be {gain} times as fast as plain decoding.</source>
        <translation>{seen}。一度に {best} 個で、下書きなしの {gain} 倍の速さになる見込みです。</translation>
    </message>
    <message>
        <source>{silent_s} s that the file leaves out are kept as silence.</source>
        <translation>ファイルに抜けている {silent_s} 秒は、無音として残します。</translation>
    </message>
    <message>
        <source>{size} are needed in {folder}, and {size_2} are free. Nothing was lost. Make {size_3} of room there, or choose another folder.</source>
        <translation>{folder} に {size} 必要ですが、空きは {size_2} です。何も失われていません。{size_3} の空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{target} and {folder} lie in each other. Nothing was moved. Choose another place.</source>
        <translation>{target} と {folder} は一方がもう一方の中にあります。何も移していません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{where} cannot be used: {strerror}{room}. The conversations are untouched. Choose another place, or make room there, then try again.</source>
        <translation>{where} を使えません：{strerror}{room}。会話は無事です。別の場所を選ぶか、空きを作って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{wrong}. Choose another key.</source>
        <translation>{wrong}。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>“{id}” is the name of a model that comes with the catalogue. Nothing was changed. Choose another.</source>
        <translation>「{id}」は付属のカタログにあるモデルの名前です。何も変更していません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“{label}” has more than {max_packets} pictures. Nothing was added; cut it.</source>
        <translation>「{label}」の画像は {max_packets} 枚を超えています。何も追加していません。短く切ってください。</translation>
    </message>
    <message>
        <source>“{label}” has more than {max_text_chars} characters of text on its first {n_done} pages chosen, and no model reads more at once. Nothing was added; choose fewer pages.</source>
        <translation>「{label}」は、選ばれた最初の {n_done} ページで {max_text_chars} 文字を超えます。どのモデルも一度にそれ以上読めません。何も追加していません。ページを減らしてください。</translation>
    </message>
    <message>
        <source>“{label}” has no page {number}; pages 1 to {n_pages} are there. Nothing was added.</source>
        <translation>「{label}」に {number} ページはありません。1 から {n_pages} ページまでです。何も追加していません。</translation>
    </message>
    <message>
        <source>“{label}” has no pages (0, at least 1 is needed). Nothing was added.</source>
        <translation>「{label}」にはページがありません（0。少なくとも 1 必要）。何も追加していません。</translation>
    </message>
    <message>
        <source>“{label}” has no pixels ({width} × {height}). Nothing was added.</source>
        <translation>「{label}」には画素がありません（{width} × {height}）。何も追加していません。</translation>
    </message>
    <message>
        <source>“{label}” has nothing from {time_label} to {time_label_2}; it is {time_label_3} long. Nothing was added; choose a part within.</source>
        <translation>「{label}」の {time_label} から {time_label_2} には何もありません。長さは {time_label_3} です。何も追加していません。その中から選んでください。</translation>
    </message>
    <message>
        <source>“{label}” has pictures of no size, or of more than the {max_pixels} megapixels that can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>「{label}」の画像は大きさがないか、読める {max_pixels} メガピクセルを超えています。何も追加していません。小さくして保存し、それを追加してください。</translation>
    </message>
    <message>
        <source>“{label}” has {n_text} characters and at most {max_text_chars} can be read; no model reads more at once. Nothing was added; save the part that matters as a document of its own and add that.</source>
        <translation>「{label}」は {n_text} 文字ですが、読めるのは最大 {max_text_chars} 文字です。どのモデルも一度にそれ以上読めません。何も追加していません。必要な部分を別の文書に保存して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” has {there} characters and at most {max_text_chars} can be read; no model reads more at once. Nothing was added; save the part that matters as a file of its own and add that.</source>
        <translation>「{label}」は {there} 文字ですが、読めるのは最大 {max_text_chars} 文字です。どのモデルも一度にそれ以上読めません。何も追加していません。必要な部分を別のファイルに保存して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” holds no moving pictures. Nothing was added.</source>
        <translation>「{label}」には動画が入っていません。何も追加していません。</translation>
    </message>
    <message>
        <source>“{label}” holds no pictures (0, at least 1 is needed). Nothing was added.</source>
        <translation>「{label}」には画像が入っていません（0。少なくとも 1 必要）。何も追加していません。</translation>
    </message>
    <message>
        <source>“{label}” holds no sound track. Nothing was added; choose a file with sound.</source>
        <translation>「{label}」には音声が入っていません。何も追加していません。音声のあるファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{label}” holds no sound: 0 samples. Nothing was added; record it again.</source>
        <translation>「{label}」には音がありません（0 サンプル）。何も追加していません。録音し直してください。</translation>
    </message>
    <message>
        <source>“{label}” holds no text, only blanks. Nothing was added; choose the file again.</source>
        <translation>「{label}」には文字がなく、空白だけです。何も追加していません。ファイルを選び直してください。</translation>
    </message>
    <message>
        <source>“{label}” holds no text{there}. Nothing was added; open it in its own program, save it as PDF and add that to have it seen.</source>
        <translation>「{label}」には文字がありません{there}。何も追加していません。元のプログラムで開き、PDF で保存して追加すれば、見て読めます。</translation>
    </message>
    <message>
        <source>“{label}” holds {n_bad} samples that are not numbers; none may be. Nothing was added; export the sound again and add that.</source>
        <translation>「{label}」には数ではないサンプルが {n_bad} 個あります（許されるのは 0）。何も追加していません。音声を書き出し直して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete PDF document. Nothing was added; open it in its own program, save it again and add that.</source>
        <translation>「{label}」は壊れているか不完全な PDF 文書です。何も追加していません。元のプログラムで開き、保存し直して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete Word document, or one with macros. Nothing was added; open it in its own program, save it as DOCX or PDF and add that.</source>
        <translation>「{label}」は壊れているか不完全な Word 文書か、マクロを含むものです。何も追加していません。元のプログラムで開き、DOCX か PDF で保存して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete video. Nothing was added; open it in a video player, save it again and add that.</source>
        <translation>「{label}」は壊れているか不完全な動画です。何も追加していません。動画プレーヤーで開き、保存し直して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete {file_format} picture. Nothing was added; open it in a picture viewer, save it again and add that.</source>
        <translation>「{label}」は壊れているか不完全な {file_format} 画像です。何も追加していません。画像ビューアーで開き、保存し直して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is a damaged or incomplete {file_format} sound. Nothing was added; open it in a sound player, save it again and add that.</source>
        <translation>「{label}」は壊れているか不完全な {file_format} 音声です。何も追加していません。音声プレーヤーで開き、保存し直して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is a {file_format} picture, not a sound. Nothing was added.</source>
        <translation>「{label}」は {file_format} 画像で、音声ではありません。何も追加していません。</translation>
    </message>
    <message>
        <source>“{label}” is coded as {codec}, which is not read. Nothing was added; convert it to MP4.</source>
        <translation>「{label}」は読めない形式 {codec} です。何も追加していません。MP4 に変換してください。</translation>
    </message>
    <message>
        <source>“{label}” is no MP4, MOV, WebM or MKV video. Nothing was added; convert it to MP4.</source>
        <translation>「{label}」は MP4、MOV、WebM、MKV の動画ではありません。何も追加していません。MP4 に変換してください。</translation>
    </message>
    <message>
        <source>“{label}” is not a PDF document, whatever its name says. Nothing was added.</source>
        <translation>「{label}」は、名前はどうあれ PDF 文書ではありません。何も追加していません。</translation>
    </message>
    <message>
        <source>“{label}” is not text: it holds bytes that no text has. Nothing was added; open it in its own program, save it as text or PDF and add that.</source>
        <translation>「{label}」はテキストではありません。テキストにはないバイトを含みます。何も追加していません。元のプログラムで開き、テキストか PDF で保存して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is protected in a way that only its own program opens. Nothing was added and the file is unchanged; print it to a new PDF there and add that.</source>
        <translation>「{label}」は元のプログラムでしか開けない保護がされています。何も追加せず、ファイルもそのままです。そのプログラムで新しい PDF に印刷して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is protected with a password and cannot be read without it. Nothing was added and the file is unchanged; open it in its own program, save it without a password and add that.</source>
        <translation>「{label}」はパスワードで保護されていて、それなしでは読めません。何も追加せず、ファイルもそのままです。元のプログラムで開き、パスワードなしで保存して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is silent: {there} and at least {log10} dB of full scale are needed. Nothing was added; record it again with the microphone nearer or louder.</source>
        <translation>「{label}」は無音です。{there}。最大に対して少なくとも {log10} dB 必要です。何も追加していません。マイクを近づけるか音量を上げて、録音し直してください。</translation>
    </message>
    <message>
        <source>“{label}” is {duration} long and at most {limit} {what}. Nothing was added and the file is unchanged; cut out up to {limit_2} and add that.</source>
        <translation>「{label}」の長さは {duration} で、最大 {limit}{what}。何も追加せず、ファイルもそのままです。{limit_2} までを切り出して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is {file_format} sound, not a picture. Nothing was added.</source>
        <translation>「{label}」は {file_format} 音声で、画像ではありません。何も追加していません。</translation>
    </message>
    <message>
        <source>“{label}” is {n_samples} s long and at least {min_seconds} s are needed to hear anything. Nothing was added; record it again.</source>
        <translation>「{label}」は {n_samples} 秒ですが、聞き取るには少なくとも {min_seconds} 秒必要です。何も追加していません。録音し直してください。</translation>
    </message>
    <message>
        <source>“{label}” is {seconds} h long and at most {max_video_s} h can be read. Nothing was added; cut out the part that matters and add that.</source>
        <translation>「{label}」は {seconds} 時間ですが、読めるのは最大 {max_video_s} 時間です。何も追加していません。必要な部分を切り出して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is {there} and at most {limit} can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>「{label}」は{there}で、読めるのは最大 {limit} です。何も追加していません。小さくして保存し、それを追加してください。</translation>
    </message>
    <message>
        <source>“{label}” is {width} × {height} pixels large and at most {max_side_px} a side and {max_pixels} megapixels can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>「{label}」は {width} × {height} ピクセルですが、読めるのは 1 辺 {max_side_px}、{max_pixels} メガピクセルまでです。何も追加していません。小さくして保存し、それを追加してください。</translation>
    </message>
    <message>
        <source>“{label}” needs more memory to be read than one picture may take. Nothing was added; save a smaller copy and add that.</source>
        <translation>「{label}」を読むには、画像 1 枚の上限を超えるメモリが必要です。何も追加していません。小さくして保存し、それを追加してください。</translation>
    </message>
    <message>
        <source>“{label}” says it has {n_pages} pages and at most {max_pages} can be read. Nothing was added; save the pages that matter as a PDF of their own and add that.</source>
        <translation>「{label}」は {n_pages} ページあるとしていますが、読めるのは最大 {max_pages} ページです。何も追加していません。必要なページを別の PDF に保存して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” takes more memory than reading a file may, so it is probably damaged. Nothing was added; open it in a sound player, save it again and add that.</source>
        <translation>「{label}」は、ファイルを読むのに許されるメモリを超えるので、壊れているようです。何も追加していません。音声プレーヤーで開き、保存し直して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” unpacks to {there} and at most {limit} can be read. Nothing was added; open it in its own program, save the part that matters as a document of its own and add that.</source>
        <translation>「{label}」は展開すると {there} になり、読めるのは最大 {limit} です。何も追加していません。元のプログラムで開き、必要な部分を別の文書に保存して追加してください。</translation>
    </message>
    <message>
        <source>“{label}” was not decoded after {max_decode_s} s, the most a video may take. Nothing was added; choose a shorter part, or save a smaller copy and add that.</source>
        <translation>「{label}」は、動画の上限 {max_decode_s} 秒で復号が終わりませんでした。何も追加していません。短い部分を選ぶか、小さくして保存し、それを追加してください。</translation>
    </message>
    <message>
        <source>“{name}” is empty: 0 bytes. Nothing was added; choose the file again.</source>
        <translation>「{name}」は空です（0 バイト）。何も追加していません。ファイルを選び直してください。</translation>
    </message>
    <message>
        <source>“{name}” is read otherwise than when it was added: {n_media} pieces where {n_media_keys} were. Nothing was lost; add the file again and ask once more.</source>
        <translation>「{name}」の読み方が追加したときと違います（{n_media_keys} 個だったものが {n_media} 個）。何も失われていません。ファイルを追加し直して、もう一度質問してください。</translation>
    </message>
    <message>
        <source>“{name}” is {ceil} MB and at most {max_file_bytes} MB can be read. Nothing was added; save a smaller copy and add that.</source>
        <translation>「{name}」は {ceil} MB ですが、読めるのは最大 {max_file_bytes} MB です。何も追加していません。小さくして保存し、それを追加してください。</translation>
    </message>
    <message>
        <source>“{name}” is {foreign_kind}. Nothing was added.</source>
        <translation>「{name}」：{foreign_kind}。何も追加していません。</translation>
    </message>
    <message>
        <source>“{selection}” is no part of “{label}”, which is {seconds} s long. Nothing was added; write it as {example}, {max_frames} s at most.</source>
        <translation>「{selection}」は「{label}」（{seconds} 秒）の部分ではありません。何も追加していません。{example} のように、最大 {max_frames} 秒で書いてください。</translation>
    </message>
    <message>
        <source>“{shown_name}” is {foreign}. Nothing was added.</source>
        <translation>「{shown_name}」：{foreign}。何も追加していません。</translation>
    </message>
    <message>
        <source>“{shown_name}” {what}, so it is probably damaged. Nothing was added or lost; open it in its own program, save it again and add that.</source>
        <translation>「{shown_name}」{what}。壊れているようです。何も追加せず、何も失っていません。元のプログラムで開き、保存し直して追加してください。</translation>
    </message>
    <message>
        <source>“{shown}” does not name pages of this document: {there}. Write it like “1-3, 7”.</source>
        <translation>「{shown}」はこの文書のページではありません。{there}。「1-3, 7」のように書いてください。</translation>
    </message>
    <message>
        <source>“{shown}” is no part of a picture: left,top-right,bottom are needed, from 0 to {grid} each. Nothing was lost; open the picture and draw the part again.</source>
        <translation>「{shown}」は画像の部分ではありません。左,上-右,下（それぞれ 0 から {grid}）が必要です。何も失われていません。画像を開いて、部分を選び直してください。</translation>
    </message>
    <message>
        <source>“{url}” is no address of a hub; it must begin with https:// or http://. Nothing was sent. Check HF_ENDPOINT.</source>
        <translation>「{url}」はハブのアドレスではありません。https:// か http:// で始まる必要があります。何も送信していません。HF_ENDPOINT を確かめてください。</translation>
    </message>
    <message>
        <source>“{way}” is no way to send “{label}”. Nothing was added; write text, pictures or both behind “as”.</source>
        <translation>「{way}」は「{label}」の送り方ではありません。何も追加していません。「as」の後に text、pictures、both のどれかを書いてください。</translation>
    </message>
    <message>
        <source>“{wrong}” cannot be got from a hub: needed are OWNER/NAME and .gguf files of different names. Nothing was changed. Check the spelling.</source>
        <translation>「{wrong}」はハブから入手できません。OWNER/NAME と、名前の異なる .gguf ファイルが必要です。何も変更していません。つづりを確かめてください。</translation>
    </message>
    <message>
        <source>Told to the model before the conversation, after your standing instructions. Another mode in the middle of a conversation has the model read it again.</source>
        <translation>会話の前、常時の指示の後に、モデルへ伝えます。会話の途中でモードを変えると、モデルは会話を読み直します。</translation>
    </message>
    <message>
        <source>Slower, better with hard questions.</source>
        <translation>時間はかかりますが、難しい質問に強くなります。</translation>
    </message>
    <message>
        <source>How finely new pictures are seen.</source>
        <translation>新しい画像をどれだけ細かく見るか。</translation>
    </message>
    <message>
        <source>Lower is more predictable. The settings have the model&apos;s recommended value unless you changed it.</source>
        <translation>低いほど予測しやすくなります。設定には、変更していなければモデルの推奨値が入っています。</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>ラベルの名前</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>設定に従う</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Nothing: only your question counts.</source>
        <translation>なし：質問だけを伝えます。</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} を外す</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>{name} を見る</translation>
    </message>
    <message>
        <source>{name} cannot be used. {sentence}</source>
        <translation>{name} は使えません。{sentence}</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>細かさ</translation>
    </message>
    <message>
        <source>Detail: how many tokens the picture may take. More reads smaller text and takes longer.</source>
        <translation>細かさ：画像が使えるトークン数。多いほど小さな文字が読めますが、時間がかかります。</translation>
    </message>
    <message>
        <source>The model was loaded for pictures of {tokens} at most.</source>
        <translation>モデルは最大 {tokens}の画像用に読み込まれています。</translation>
    </message>
    <message>
        <source>Choose for me</source>
        <translation>おまかせ</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Add a mode</source>
        <translation>モードを追加</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete this mode</source>
        <translation>このモードを削除</translation>
    </message>
    <message>
        <source>Reset this mode</source>
        <translation>このモードを元に戻す</translation>
    </message>
    <message>
        <source>{mode}, mine</source>
        <translation>{mode}（自分用）</translation>
    </message>
    <message>
        <source>Ask</source>
        <comment>a mode</comment>
        <translation>質問する</translation>
    </message>
    <message>
        <source>Think</source>
        <comment>a mode</comment>
        <translation>考える</translation>
    </message>
    <message>
        <source>Transcribe</source>
        <comment>a mode</comment>
        <translation>文字に起こす</translation>
    </message>
    <message>
        <source>Translate</source>
        <comment>a mode</comment>
        <translation>翻訳する</translation>
    </message>
    <message>
        <source>Describe for a blind reader</source>
        <comment>a mode</comment>
        <translation>見えない人に説明する</translation>
    </message>
    <message>
        <source>Read the text in it</source>
        <comment>a mode</comment>
        <translation>中の文字を読む</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>German</source>
        <translation>ドイツ語</translation>
    </message>
    <message>
        <source>French</source>
        <translation>フランス語</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>スペイン語</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>イタリア語</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>ポルトガル語</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>オランダ語</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>ポーランド語</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ロシア語</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ウクライナ語</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>トルコ語</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>アラビア語</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>ヒンディー語</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中国語</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韓国語</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>ベトナム語</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>インドネシア語</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>既定値：{value}。</translation>
    </message>
    <message>
        <source>{help} {default}</source>
        <translation>{help}{default}</translation>
    </message>
    <message>
        <source>{setting} back to its default, {value}</source>
        <translation>{setting}を既定値（{value}）に戻す</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Show the sampling values</source>
        <translation>サンプリングの値を表示</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>この言葉を含む設定はありません。</translation>
    </message>
    <message>
        <source>Hide the sampling values</source>
        <translation>サンプリングの値を隠す</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a setting that is a text</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>at the boxes</comment>
        <translation>見る</translation>
    </message>
    <message>
        <source>Look at the boxes on the picture</source>
        <translation>画像の枠を見る</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Hide the boxes</source>
        <translation>枠を隠す</translation>
    </message>
    <message>
        <source>Show the boxes</source>
        <translation>枠を表示</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Voice and sound</source>
        <translation>声と音</translation>
    </message>
    <message>
        <source>Model and memory</source>
        <translation>モデルとメモリ</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>ウィンドウの色。</translation>
    </message>
    <message>
        <source>Of the window. The model answers in the language you write, or that you ask for.</source>
        <translation>ウィンドウの言語です。モデルは、お書きになった言語か、お望みの言語で答えます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Of everything that is written.</source>
        <translation>すべての文字の大きさ。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>動きなし</translation>
    </message>
    <message>
        <source>Still: no blinking cursor, no running lines; the level of the microphone stands in its place.</source>
        <translation>動きなし：カーソルの点滅や流れる線をなくし、マイクの音量はその場に表示します。</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Screen readers are told each sentence of an answer as it is written, and what the program does.</source>
        <translation>スクリーンリーダーに、書かれていく回答の文と、プログラムの動作を伝えます。</translation>
    </message>
    <message>
        <source>Tell screen readers</source>
        <translation>スクリーンリーダーに伝える</translation>
    </message>
    <message>
        <source>After the first answer, while nothing is asked, the model names the conversation in a few words.</source>
        <translation>最初の回答の後、質問がない間に、モデルが会話に短い名前を付けます。</translation>
    </message>
    <message>
        <source>Titles by the model</source>
        <translation>モデルが題名を付ける</translation>
    </message>
    <message>
        <source>Once a day all conversations are copied beside themselves; the last seven copies stay. If the disk damages them, you go on with a copy. Attachments are not copied: they never change.</source>
        <translation>1 日に 1 回、すべての会話をそばにコピーし、直近の 7 つを残します。ディスクが会話を壊しても、コピーで続けられます。添付は変わらないのでコピーしません。</translation>
    </message>
    <message>
        <source>Daily copies</source>
        <translation>毎日のコピー</translation>
    </message>
    <message>
        <source>What every answer is to keep to, such as who you are or in which language to answer.</source>
        <translation>どの回答も守るべきこと。たとえば、あなたがどなたか、何語で答えるかなど。</translation>
    </message>
    <message>
        <source>Standing instructions</source>
        <translation>常時の指示</translation>
    </message>
    <message>
        <source>Answer in plain words.</source>
        <translation>やさしい言葉で答えてください。</translation>
    </message>
    <message>
        <source>Let the model think before it answers: slower, better with hard questions.</source>
        <translation>答える前にモデルに考えさせます。時間はかかりますが、難しい質問に強くなります。</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>先に考える</translation>
    </message>
    <message>
        <source>Where an answer is broken off, its thoughts included.</source>
        <translation>回答を打ち切る長さ。思考も含みます。</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>回答の最大の長さ</translation>
    </message>
    <message>
        <source> tokens</source>
        <comment>behind a number that is set</comment>
        <translation> トークン</translation>
    </message>
    <message>
        <source>What happens where a question does not fit the context window beside the conversation. Always said.</source>
        <translation>質問が会話と一緒にコンテキストウィンドウに入らないときの動作。必ずお知らせします。</translation>
    </message>
    <message>
        <source>When the context window is full</source>
        <translation>コンテキストウィンドウがいっぱいのとき</translation>
    </message>
    <message>
        <source>A small model guesses ahead and the large one checks. Faster, and the answers stay the same.</source>
        <translation>小さなモデルが先を予想し、大きなモデルが確かめます。速くなり、回答は変わりません。</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>先読みの下書き</translation>
    </message>
    <message>
        <source>Chosen by the picture</source>
        <translation>画像に応じて選ぶ</translation>
    </message>
    <message>
        <source>How finely new pictures are seen. More reads smaller text and takes longer.</source>
        <translation>新しい画像をどれだけ細かく見るか。細かいほど小さな文字が読めますが、時間がかかります。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>一覧をコピー</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>一覧を保存…</translation>
    </message>
    <message>
        <source>Open no connection at all, not even for a model that you ask for. Everything else never opens one.</source>
        <translation>求められたモデルのためでも、接続を一切開きません。ほかのことで接続を開くことはありません。</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>一覧を保存</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Gemma Desk has never opened a connection from here.</source>
        <translation>Gemma Desk はここから接続を開いたことがありません。</translation>
    </message>
    <message numerus="yes">
        <source>Gemma Desk has opened %n connection(s) from here, to fetch models: {received} came, {sent} went.</source>
        <translation>
            <numerusform>Gemma Desk はモデルを取得するため、ここから %n 件の接続を開きました。受信 {received}、送信 {sent}。</numerusform>
        </translation>
    </message>
    <message>
        <source>What works on your words, pictures and sounds runs in processes of its own, to which the system refuses every connection.</source>
        <translation>言葉・画像・音声を扱う処理は専用のプロセスで動き、システムがそれらの接続をすべて拒否します。</translation>
    </message>
    <message>
        <source>What works on your words, pictures and sounds runs in processes of its own, which give up every connection when they start.</source>
        <translation>言葉・画像・音声を扱う処理は専用のプロセスで動き、起動時に接続をすべて放棄します。</translation>
    </message>
    <message>
        <source>The window opens connections in one place only, to fetch models you ask for, and writes each down here.</source>
        <translation>ウィンドウが接続を開くのは、指定されたモデルを取得する一か所だけで、すべてここに記録されます。</translation>
    </message>
    <message>
        <source>Nothing is counted or reported, and nothing looks for updates.</source>
        <translation>計測も報告もせず、更新の確認も行いません。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>{host} by {proxy}</source>
        <translation>{host}（{proxy} 経由）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>オフラインのままにする</translation>
    </message>
    <message>
        <source>Where the desktop need not ask</source>
        <translation>デスクトップが確認を求めないところで</translation>
    </message>
    <message>
        <source>On</source>
        <comment>keys in every program</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>keys in every program</comment>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Small window, part of the screen, hold to talk. Which keys: see Keyboard shortcuts.</source>
        <translation>小さいウィンドウ、画面の一部、押しながら話す。キーは「キーボードショートカット」にあります。</translation>
    </message>
    <message>
        <source>Keys in every program</source>
        <translation>どのプログラムでも使えるキー</translation>
    </message>
    <message>
        <source>When the last window is closed, the program waits in the tray: its keys and its menu still work.</source>
        <translation>最後のウィンドウを閉じても、トレイで待ちます。キーとメニューはそのまま使えます。</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>トレイで動き続ける</translation>
    </message>
    <message>
        <source>When you log in, in the tray, without a window.</source>
        <translation>ログイン時に、ウィンドウなしでトレイに。</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>システムと一緒に起動</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>A note is heard in its place where the model still understands it there, else first, on its own.</source>
        <translation>モデルがその場で理解できるところではその場で、そうでなければ先に単独で聞きます。</translation>
    </message>
    <message>
        <source>Always in their place</source>
        <translation>常にその場で聞く</translation>
    </message>
    <message>
        <source>The model answers the sound itself. Late in a conversation it hears little.</source>
        <translation>モデルが音そのものに答えます。会話が長くなると、あまり聞き取れません。</translation>
    </message>
    <message>
        <source>Always heard first</source>
        <translation>常に先に聞く</translation>
    </message>
    <message>
        <source>In their place the model hears the sound itself; heard first, what was said becomes words you can put right.</source>
        <translation>その場で聞くと、モデルは音そのものを聞きます。先に聞くと、話した内容が文字になり、直すことができます。</translation>
    </message>
    <message>
        <source>Voice notes</source>
        <translation>ボイスメモ</translation>
    </message>
    <message>
        <source>The model tells it</source>
        <translation>モデルが判断する</translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation>話す言語</translation>
    </message>
    <message>
        <source>In voice notes and recordings.</source>
        <translation>ボイスメモと録音の言語。</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>From the next note on.</source>
        <translation>次のメモから使います。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <comment>a microphone</comment>
        <translation>システムのマイク</translation>
    </message>
    <message>
        <source>Letting go of the microphone, or pressing it again, sends the note with what is written.</source>
        <translation>マイクのボタンを離すか、もう一度押すと、書いたものと一緒にメモを送ります。</translation>
    </message>
    <message>
        <source>Send when let go</source>
        <translation>離したら送る</translation>
    </message>
    <message>
        <source>Each new answer, while it is written.</source>
        <translation>新しい回答を、書かれるそばから読みます。</translation>
    </message>
    <message>
        <source>Read answers aloud</source>
        <translation>回答を読み上げる</translation>
    </message>
    <message>
        <source>Reads what is in its language; other languages are read by a voice of theirs.</source>
        <translation>その声の言語を読みます。ほかの言語は、その言語の声が読みます。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>By the language</source>
        <translation>言語に応じて</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>読み上げの速さ</translation>
    </message>
    <message>
        <source>Of answers that are read aloud.</source>
        <translation>読み上げる回答の速さ。</translation>
    </message>
    <message>
        <source>Playback speed</source>
        <translation>再生速度</translation>
    </message>
    <message>
        <source>Of sounds; the pitch stays.</source>
        <translation>音声の再生速度。音の高さは変わりません。</translation>
    </message>
    <message>
        <source>How much of a conversation the model can hold. Another size loads the model again.</source>
        <translation>モデルが会話をどれだけ覚えていられるか。大きさを変えると、モデルを読み込み直します。</translation>
    </message>
    <message>
        <source>Context window</source>
        <translation>コンテキストウィンドウ</translation>
    </message>
    <message>
        <source>Without a question for so long, the model&apos;s memory goes back to the system. The next one loads it again.</source>
        <translation>質問がないままこの時間が過ぎると、モデルのメモリをシステムに返します。次の質問で読み込み直します。</translation>
    </message>
    <message>
        <source> min</source>
        <comment>behind a number of minutes that is set</comment>
        <translation> 分</translation>
    </message>
    <message>
        <source>Rest when idle</source>
        <translation>使わないときは休む</translation>
    </message>
    <message>
        <source>On battery, answer with half of the processor cores: cooler and quieter, and slower.</source>
        <translation>バッテリー駆動中は、CPU コアの半分で答えます。熱と音が減り、遅くなります。</translation>
    </message>
    <message>
        <source>What was said becomes words that you can read and put right.</source>
        <translation>話した内容が、読んで直せる文字になります。</translation>
    </message>
    <message>
        <source>After a while without a question, give the model&apos;s memory back. The next question loads it again.</source>
        <translation>しばらく質問がないと、モデルのメモリを返します。次の質問で読み込み直します。</translation>
    </message>
    <message>
        <source>Show the side bar</source>
        <translation>サイドバーを表示</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変える</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>ラベル…</translation>
    </message>
    <message>
        <source>Find in it</source>
        <translation>この中を検索</translation>
    </message>
    <message>
        <source>Save battery</source>
        <translation>バッテリーを節約</translation>
    </message>
    <message>
        <source>Lower is more predictable; 0 takes the likeliest word each time.</source>
        <translation>低いほど予測しやすくなります。0 では毎回いちばん確率の高い語を選びます。</translation>
    </message>
    <message>
        <source>Only the likeliest words that together have this share of the probability.</source>
        <translation>確率の合計がこの割合になるまでの、確率の高い語だけを使います。</translation>
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
        <translation>確率の高い順に、この数の語だけを使います。</translation>
    </message>
    <message>
        <source>The same seed gives the same answer to the same question.</source>
        <translation>同じシードなら、同じ質問に同じ回答が返ります。</translation>
    </message>
    <message>
        <source>Fresh each time</source>
        <translation>毎回変える</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Its text was estimated from its characters: it is counted where a model is loaded.</source>
        <translation>文章の量は文字数からの見積もりです。モデルが読み込まれていれば数えます。</translation>
    </message>
    <message>
        <source>The answer reached the longest length set.</source>
        <translation>回答が、設定された最大の長さに達しました。</translation>
    </message>
    <message>
        <source>The context window is full. A new conversation has room again.</source>
        <translation>コンテキストウィンドウがいっぱいです。新しい会話なら余裕があります。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読んでいます</translation>
    </message>
    <message>
        <source>Reading the attachments</source>
        <translation>添付ファイルを読んでいます</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>画像を読んでいます</translation>
    </message>
    <message>
        <source>Reading the pictures</source>
        <translation>画像を読んでいます</translation>
    </message>
    <message>
        <source>Reading the sound</source>
        <translation>音声を聞いています</translation>
    </message>
    <message>
        <source>Reading the sounds</source>
        <translation>音声を聞いています</translation>
    </message>
    <message>
        <source>Reading the document</source>
        <translation>文書を読んでいます</translation>
    </message>
    <message>
        <source>Reading the documents</source>
        <translation>文書を読んでいます</translation>
    </message>
    <message>
        <source>Reading the video</source>
        <translation>動画を見ています</translation>
    </message>
    <message>
        <source>Reading the videos</source>
        <translation>動画を見ています</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n トークン</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n token(s)</source>
        <translation>
            <numerusform>最大 %n トークン</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 区間</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} GiB</source>
        <translation>{number} GiB</translation>
    </message>
    <message>
        <source>Thought for {duration}</source>
        <translation>{duration}考えました</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>モデルの考え</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>考えました</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>1 秒未満</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}と{second}</translation>
    </message>
    <message>
        <source>{n} conversation</source>
        <translation>会話 {n} 件</translation>
    </message>
    <message>
        <source>{n} conversations</source>
        <translation>会話 {n} 件</translation>
    </message>
    <message>
        <source>{n} attachment</source>
        <translation>添付ファイル {n} 件</translation>
    </message>
    <message>
        <source>{n} attachments</source>
        <translation>添付ファイル {n} 件</translation>
    </message>
    <message>
        <source>{conversations} imported</source>
        <translation>{conversations}を取り込みました</translation>
    </message>
    <message>
        <source>{n} continued</source>
        <translation>続きを加えたもの {n} 件</translation>
    </message>
    <message>
        <source>{thing} ({n})</source>
        <translation>{thing}（{n}）</translation>
    </message>
    <message>
        <source>page {range}</source>
        <translation>{range} ページ</translation>
    </message>
    <message>
        <source>pages {range}</source>
        <translation>{range} ページ</translation>
    </message>
    <message>
        <source>Page {range}</source>
        <translation>{range} ページ</translation>
    </message>
    <message>
        <source>Pages {range}</source>
        <translation>{range} ページ</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 時間</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 時間 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>prose</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>thoughts</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>target</source>
        <translation>本体</translation>
    </message>
    <message>
        <source>projector</source>
        <translation>プロジェクター</translation>
    </message>
    <message>
        <source>drafter</source>
        <translation>下書きモデル</translation>
    </message>
    <message>
        <source>{list}.</source>
        <translation>{list}。</translation>
    </message>
    <message>
        <source>{first}, {others}</source>
        <translation>{first}、{others}</translation>
    </message>
    <message>
        <source>about {seconds} s</source>
        <translation>約 {seconds} 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n ページ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a picture</comment>
        <translation>
            <numerusform>%n 個の部分</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{whole} のうち {part}</translation>
    </message>
    <message>
        <source>Sent as {tokens}; pages drawn {size} pixels large, {most} tokens at most each.</source>
        <translation>{tokens}として送ります。画像にしたページは {size} ピクセル、それぞれ最大 {most} トークンです。</translation>
    </message>
    <message>
        <source>Sent as {tokens}.</source>
        <translation>{tokens}として送ります。</translation>
    </message>
    <message>
        <source>{seconds} s of sound, sent as {tokens}.</source>
        <translation>{seconds} 秒の音声を {tokens}として送ります。</translation>
    </message>
    <message>
        <source>{seconds} s of sound, heard by the model; its words are sent, about {tokens}.</source>
        <translation>{seconds} 秒の音声をモデルが聞き取りました。送るのはその言葉で、約 {tokens}です。</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size}: {tokens} of {most} at most.</source>
        <translation>{size} ピクセルを {sent_size} にして送ります。{tokens}（最大 {most}）です。</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size} each: {tokens} together.</source>
        <translation>{size} ピクセルを、それぞれ {sent_size} にして送ります。合計 {tokens}です。</translation>
    </message>
    <message>
        <source>{size} pixels, sent as {sent_size} each: {tokens} together, {most} at most each.</source>
        <translation>{size} ピクセルを、それぞれ {sent_size} にして送ります。合計 {tokens}、それぞれ最大 {most} です。</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込んでいます</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>回答中</translation>
    </message>
    <message>
        <source>Gemma Desk: {state}</source>
        <translation>Gemma Desk：{state}</translation>
    </message>
    <message>
        <source>Open Gemma Desk</source>
        <translation>Gemma Desk を開く</translation>
    </message>
    <message>
        <source>Describe the screen</source>
        <translation>画面を説明</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止しています</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>書いています</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待っています</translation>
    </message>
    <message>
        <source>Waiting for the other conversation&apos;s answer</source>
        <translation>もう一方の会話の回答を待っています</translation>
    </message>
    <message>
        <source>Summing up the conversation</source>
        <translation>会話を要約しています</translation>
    </message>
    <message>
        <source>Listening to the note</source>
        <translation>メモを聞いています</translation>
    </message>
    <message>
        <source>piece {number} of {total}</source>
        <translation>{total} 区間のうち {number}</translation>
    </message>
    <message>
        <source>Listening to the recording</source>
        <translation>録音を聞いています</translation>
    </message>
    <message>
        <source>Piece {number} of {total}</source>
        <translation>{total} 区間のうち {number}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n token(s)</source>
        <translation>
            <numerusform>%n トークンのうち {done}</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} GB</source>
        <translation>{number} GB</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total}中{done}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Checking what came</source>
        <translation>届いたものを確認しています</translation>
    </message>
    <message>
        <source>It is here.</source>
        <translation>届きました。</translation>
    </message>
    <message>
        <source>{number} MB/s</source>
        <translation>{number} MB/s</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>残り {minutes} 分</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>残り {seconds} 秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with a download</comment>
        <translation>続ける</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Downloading a model</source>
        <translation>モデルをダウンロード中</translation>
    </message>
    <message>
        <source>Writing {number} tokens/s</source>
        <translation>書いています {number} トークン/秒</translation>
    </message>
    <message>
        <source>{number} tokens/s</source>
        <translation>{number} トークン/秒</translation>
    </message>
    <message>
        <source>drafts {percent}</source>
        <translation>下書き {percent}</translation>
    </message>
    <message>
        <source>{percent} of window</source>
        <translation>ウィンドウの {percent}</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) drawn on the picture</source>
        <translation>
            <numerusform>%n 個の枠を画像に描いています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) hidden</source>
        <translation>
            <numerusform>%n 個の枠を隠しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) not drawn: the answer does not say on which part or picture</source>
        <translation>
            <numerusform>%n 個の枠は描いていません。どの部分・画像のものか、回答に書かれていません</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>それ以前</translation>
    </message>
    <message>
        <source>Picture {name}, {receipt}</source>
        <translation>画像 {name}、{receipt}</translation>
    </message>
    <message>
        <source>Sound {name}, {receipt}</source>
        <translation>音声 {name}、{receipt}</translation>
    </message>
    <message>
        <source>Document {name}, {receipt}</source>
        <translation>文書 {name}、{receipt}</translation>
    </message>
    <message>
        <source>Enter opens its pages</source>
        <translation>Enter でページを開きます</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>ドロップして添付</translation>
    </message>
    <message>
        <source>Drop to put the text in</source>
        <translation>ドロップして文字を入れる</translation>
    </message>
    <message>
        <source>Read a screenshot</source>
        <translation>スクリーンショットを読む</translation>
    </message>
    <message>
        <source>What does this message mean, and what should I do about it?</source>
        <translation>このメッセージはどういう意味で、どうすればよいですか？</translation>
    </message>
    <message>
        <source>Put a spoken note in order</source>
        <translation>話したメモを整理する</translation>
    </message>
    <message>
        <source>Write down what I said as a list of things to do.</source>
        <translation>私が話したことを、やることリストにしてください。</translation>
    </message>
    <message>
        <source>Explain it simply</source>
        <translation>やさしく説明する</translation>
    </message>
    <message>
        <source>Explain to a twelve-year-old why the sky is blue. Five sentences.</source>
        <translation>空が青い理由を、12 歳の子どもに 5 文で説明してください。</translation>
    </message>
    <message>
        <source>Show it a picture</source>
        <translation>画像を見せる</translation>
    </message>
    <message>
        <source>Play it a spoken word</source>
        <translation>言葉を聞かせる</translation>
    </message>
    <message>
        <source>Ask what it can do</source>
        <translation>できることを聞く</translation>
    </message>
    <message>
        <source>Show it, say it, ask it.</source>
        <translation>見せて、話して、聞く。</translation>
    </message>
    <message>
        <source>Nothing you show or say leaves this computer.
Drop anything here, or begin with one of these.</source>
        <translation>見せたものも話したことも、このコンピューターの外には出ません。
ここに何かをドロップするか、次のどれかから始めてください。</translation>
    </message>
    <message>
        <source>Problem: {sentence}</source>
        <translation>問題：{sentence}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>また送る</translation>
    </message>
    <message>
        <source>Send the messages above along with your questions again</source>
        <translation>上のメッセージを、また質問と一緒に送る</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Hide the summary</source>
        <translation>要約を隠す</translation>
    </message>
    <message>
        <source>Put the summary right</source>
        <translation>要約を直す</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Summing up the conversation, so that it can go on</source>
        <translation>続けられるように、会話を要約しています</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>要約を表示</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>しまう</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>{count} files at once, and {most} are taken at once. Those before this one were; add this one and the others after.</source>
        <translation>一度に {count} 個のファイルがありますが、一度に追加できるのは {most} 個です。これより前のファイルは追加されました。このファイルと残りは後で追加してください。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>This is an address on the web, and Gemma Desk fetches nothing. Save the picture, then drop the file.</source>
        <translation>これはウェブのアドレスで、Gemma Desk は何も取り込みません。画像を保存して、そのファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>“{name}” is no file, or is there no longer. Nothing was added; drop the file itself.</source>
        <translation>「{name}」はファイルではないか、もうありません。何も追加していません。ファイルそのものをドロップしてください。</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({strerror}). It was left as it is. Check that you may open it.</source>
        <translation>「{name}」を読めませんでした（{strerror}）。ファイルはそのままです。開く権限があるか確かめてください。</translation>
    </message>
    <message>
        <source>The clipboard&apos;s picture could not be read. Copy it again, or save it and drop the file.</source>
        <translation>クリップボードの画像を読めませんでした。もう一度コピーするか、保存してファイルをドロップしてください。</translation>
    </message>
    <message>
        <source>Pictures (PNG, JPEG, WebP, GIF, BMP, TIFF, HEIC, AVIF, SVG), sounds (WAV, FLAC, MP3, M4A, AAC, OGG, Opus), videos (MP4, MOV, WebM, MKV), documents (PDF, DOCX, text, code, CSV)</source>
        <translation>画像（PNG、JPEG、WebP、GIF、BMP、TIFF、HEIC、AVIF、SVG）、音声（WAV、FLAC、MP3、M4A、AAC、OGG、Opus）、動画（MP4、MOV、WebM、MKV）、文書（PDF、DOCX、テキスト、コード、CSV）</translation>
    </message>
    <message>
        <source>Release to attach · Esc to cancel</source>
        <translation>離すと添付・Esc でキャンセル</translation>
    </message>
    <message>
        <source>Press again to attach · Esc to cancel</source>
        <translation>もう一度押すと添付・Esc でキャンセル</translation>
    </message>
    <message>
        <source>Release to send · Esc to cancel</source>
        <translation>離すと送信・Esc でキャンセル</translation>
    </message>
    <message>
        <source>Press again to send · Esc to cancel</source>
        <translation>もう一度押すと送信・Esc でキャンセル</translation>
    </message>
    <message>
        <source>A pause sends it · Esc ends hands-free</source>
        <translation>間をあけると送信・Esc でハンズフリーを終える</translation>
    </message>
    <message>
        <source>Sent after {left} s more of this pause · Esc ends hands-free</source>
        <translation>このままあと {left} 秒で送信・Esc でハンズフリーを終える</translation>
    </message>
    <message>
        <source>Listening {time} of {most}</source>
        <translation>聞いています {time}／{most}</translation>
    </message>
    <message>
        <source>Listening {time}, {left} s left</source>
        <translation>聞いています {time}、残り {left} 秒</translation>
    </message>
    <message>
        <source>Nothing has been heard from “{name}” for {time} s.</source>
        <translation>「{name}」から {time} 秒間、何も聞こえません。</translation>
    </message>
    <message>
        <source>“{wished}” is not connected; “{name}” listens.</source>
        <translation>「{wished}」が接続されていません。「{name}」で聞いています。</translation>
    </message>
    <message>
        <source>Too loud: part of the sound is cut off.</source>
        <translation>大きすぎます：音の一部が切れています。</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>先にモデルを選んでください</translation>
    </message>
    <message>
        <source>Voice note</source>
        <translation>ボイスメモ</translation>
    </message>
    <message>
        <source>No model yet: get one, or choose one that is on this computer.</source>
        <translation>モデルがまだありません。ダウンロードするか、このコンピューターにあるものを選んでください。</translation>
    </message>
    <message>
        <source>Practice model: knows simple pictures, short texts and some spoken words.</source>
        <translation>練習用モデル：簡単な画像、短い文章、いくつかの話し言葉がわかります。</translation>
    </message>
    <message>
        <source>Put away for today</source>
        <translation>今日は表示しない</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>{name}をダウンロードしています</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>別のモデルを選ぶ</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>モデルを選ぶ</translation>
    </message>
    <message>
        <source>Close; this page is in the menu</source>
        <translation>閉じる（このページはメニューにあります）</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>On this computer already</source>
        <translation>このコンピューターにすでにあるもの</translation>
    </message>
    <message>
        <source>What else was found</source>
        <translation>ほかに見つかったもの</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Which model</source>
        <translation>どのモデル</translation>
    </message>
    <message>
        <source>Stay with it</source>
        <translation>これを使う</translation>
    </message>
    <message>
        <source>Small and quick: simple pictures, short texts, some spoken words. Get a larger one at any time.</source>
        <translation>小さくて速い：簡単な画像、短い文章、いくつかの話し言葉。大きいモデルはいつでも入手できます。</translation>
    </message>
    <message>
        <source>Try the practice model</source>
        <translation>練習用モデルを試す</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>ファイルを選ぶ</translation>
    </message>
    <message>
        <source>From a USB stick or any folder: the model, and if you have them its projector and drafter (.gguf).</source>
        <translation>USBメモリや任意のフォルダーから：モデルと、あればプロジェクターと下書きモデル（.gguf）。</translation>
    </message>
    <message>
        <source>I have the files</source>
        <translation>ファイルを持っています</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>これを使う</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name}を使う</translation>
    </message>
    <message>
        <source>Choose what answers you</source>
        <translation>答えるモデルを選んでください</translation>
    </message>
    <message>
        <source>It runs on this computer. What you ask, show and say never leaves it.</source>
        <translation>このコンピューターで動きます。尋ねたこと、見せたもの、話したことが外に出ることはありません。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Ways to a model</source>
        <translation>モデルを用意する方法</translation>
    </message>
    <message>
        <source>Get Gemma 4 12B</source>
        <translation>Gemma 4 12B を入手</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>ほかのプログラム</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>its part of the memory</comment>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Conversation</source>
        <comment>its part of the memory</comment>
        <translation>会話</translation>
    </message>
    <message>
        <source>too large for this computer</source>
        <translation>このコンピューターには大きすぎます</translation>
    </message>
    <message>
        <source>{size} to download, once</source>
        <translation>ダウンロードは一度だけ、{size}</translation>
    </message>
    <message>
        <source>sees pictures and hears sound</source>
        <translation>画像を見て音を聞きます</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>ライセンス {name}</translation>
    </message>
    <message>
        <source>Get {name}</source>
        <translation>{name}を入手</translation>
    </message>
    <message>
        <source>Looking for models on this computer …</source>
        <translation>このコンピューターでモデルを探しています…</translation>
    </message>
    <message>
        <source>Looking for models {where} …</source>
        <translation>モデルを探しています：{where}…</translation>
    </message>
    <message>
        <source>There is no Gemma 4 model in what was chosen. Nothing was changed.</source>
        <translation>選んだものの中にGemma 4モデルがありません。何も変更していません。</translation>
    </message>
    <message>
        <source>Choose a folder with Gemma 4 files</source>
        <translation>Gemma 4 のファイルがあるフォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Choose Gemma 4 files</source>
        <translation>Gemma 4のファイルを選ぶ</translation>
    </message>
    <message>
        <source>Model files (*.gguf)</source>
        <translation>モデルファイル (*.gguf)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Which part of {name}?</source>
        <translation>{name} のどの部分ですか？</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Send this part</source>
        <translation>この部分を送る</translation>
    </message>
    <message>
        <source>to</source>
        <translation>から</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of {length}, at most {most}: one a second</source>
        <translation>
            <numerusform>{length} のうち画像 %n 枚、最大 {most} 枚：1 秒に 1 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>The video from its beginning to its end; the part that is sent is marked</source>
        <translation>動画の始めから終わりまで。送る部分に印が付いています</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Arrow keys choose a part; with Shift they size it, with Ctrl they move the picture. Enter asks about it</source>
        <translation>矢印キーで部分を選びます。Shift で大きさを変え、Ctrl で画像を動かします。Enter でその部分について質問します</translation>
    </message>
    <message>
        <source>A note is being recorded and would hear this. Nothing was lost; end the recording, then press play again.</source>
        <translation>メモを録音中なので、この音が入ってしまいます。何も失われていません。録音を終えてから、もう一度再生してください。</translation>
    </message>
    <message>
        <source>Laying out</source>
        <translation>レイアウトしています</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>印刷しています</translation>
    </message>
    <message>
        <source>What is sent of it</source>
        <translation>送られる内容</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>このリンクを開きますか？</translation>
    </message>
    <message>
        <source>This link leads out of Gemma Desk, into your browser.</source>
        <translation>このリンクは Gemma Desk の外、ブラウザーで開きます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ここに残る</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Which pages? For example 1-3, 7. Nothing means all of them.</source>
        <translation>どのページですか？&#x3000;例：1-3, 7。空欄ならすべてです。</translation>
    </message>
    <message>
        <source>As each page needs</source>
        <translation>ページに応じて</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>テキストとして</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>画像として</translation>
    </message>
    <message>
        <source>As text and pictures</source>
        <translation>テキストと画像として</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Choose a part…</source>
        <translation>部分を選ぶ…</translation>
    </message>
    <message>
        <source>Choose pages…</source>
        <translation>ページを選ぶ…</translation>
    </message>
    <message>
        <source>Detail of pages drawn</source>
        <translation>画像にするページの細かさ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Ask, drop something here, or hold to talk</source>
        <translation>質問を入力、ここにドロップ、または押しながら話す</translation>
    </message>
    <message>
        <source>Ask, drop, or hold to talk</source>
        <translation>入力、ドロップ、または話す</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Position in {name}, seconds</source>
        <translation>{name} の位置（秒）</translation>
    </message>
    <message>
        <source>Make a title</source>
        <translation>題名を付ける</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>新しいウィンドウで開く</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>どこでも</translation>
    </message>
    <message>
        <source>In the question box</source>
        <translation>質問欄で</translation>
    </message>
    <message>
        <source>In a search box</source>
        <translation>検索欄で</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>会話の一覧で</translation>
    </message>
    <message>
        <source>In the picture viewer</source>
        <translation>画像ビューアーで</translation>
    </message>
    <message>
        <source>Where a text is put right</source>
        <translation>文字を直すところで</translation>
    </message>
    <message>
        <source>In the small window</source>
        <translation>小さいウィンドウで</translation>
    </message>
    <message>
        <source>In every program</source>
        <translation>どのプログラムでも</translation>
    </message>
    <message>
        <source>The conversation above</source>
        <translation>上の会話</translation>
    </message>
    <message>
        <source>The conversation below</source>
        <translation>下の会話</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>すべてを検索</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>この会話の中を検索</translation>
    </message>
    <message>
        <source>The next place found, or open what is marked</source>
        <translation>次の検索箇所、または選んだものを開く</translation>
    </message>
    <message>
        <source>The place found before</source>
        <translation>前の検索箇所</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>会話の名前を変える</translation>
    </message>
    <message>
        <source>Have the model make a title</source>
        <translation>モデルに題名を付けてもらう</translation>
    </message>
    <message>
        <source>Label the conversation</source>
        <translation>会話にラベルを付ける</translation>
    </message>
    <message>
        <source>Pin or unpin the conversation</source>
        <translation>会話を固定する・外す</translation>
    </message>
    <message>
        <source>Archive the conversation</source>
        <translation>会話をアーカイブ</translation>
    </message>
    <message>
        <source>Delete the conversation</source>
        <translation>会話を削除</translation>
    </message>
    <message>
        <source>Delete the conversation that is marked</source>
        <translation>選んだ会話を削除</translation>
    </message>
    <message>
        <source>Take back what was just deleted or archived</source>
        <translation>削除またはアーカイブした直後のものを元に戻す</translation>
    </message>
    <message>
        <source>Export the conversation…</source>
        <translation>会話を書き出す…</translation>
    </message>
    <message>
        <source>Save the conversation as PDF…</source>
        <translation>会話を PDF で保存…</translation>
    </message>
    <message>
        <source>Print the conversation…</source>
        <translation>会話を印刷…</translation>
    </message>
    <message>
        <source>Go to the question box</source>
        <translation>質問欄へ移る</translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation>質問を送る</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>改行する</translation>
    </message>
    <message>
        <source>Paste a long text into the box, not as a file</source>
        <translation>長いテキストをファイルにせず入力欄に貼り付ける</translation>
    </message>
    <message>
        <source>Edit the last question, from an empty box</source>
        <translation>空の欄から、前の質問を編集</translation>
    </message>
    <message>
        <source>Attach pictures, sounds, videos or documents</source>
        <translation>画像・音声・動画・文書を添付</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>押しながら話す</translation>
    </message>
    <message>
        <source>Hands-free: talk, hear the answer, talk again</source>
        <translation>ハンズフリー：話す、回答を聞く、また話す</translation>
    </message>
    <message>
        <source>Choose the mode</source>
        <translation>モードを選ぶ</translation>
    </message>
    <message>
        <source>Think first, or not</source>
        <translation>先に考える・考えない</translation>
    </message>
    <message>
        <source>Edit the question and ask again</source>
        <translation>質問を編集して聞き直す</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>質問をコピー</translation>
    </message>
    <message>
        <source>Stop, cancel or close</source>
        <translation>停止・キャンセル・閉じる</translation>
    </message>
    <message>
        <source>Go to the message above</source>
        <translation>上のメッセージへ</translation>
    </message>
    <message>
        <source>Go to the message below</source>
        <translation>下のメッセージへ</translation>
    </message>
    <message>
        <source>Go to the end of the conversation</source>
        <translation>会話の最後へ</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度質問する</translation>
    </message>
    <message>
        <source>Ask again with other settings</source>
        <translation>別の設定でもう一度質問</translation>
    </message>
    <message>
        <source>Let a broken-off answer go on</source>
        <translation>途切れた回答を続ける</translation>
    </message>
    <message>
        <source>Quote what is selected, or the answer</source>
        <translation>選んだところか回答を引用</translation>
    </message>
    <message>
        <source>Read the answer aloud, or stop reading</source>
        <translation>回答を読み上げる・止める</translation>
    </message>
    <message>
        <source>The answer or question as it was before</source>
        <translation>前の回答・質問</translation>
    </message>
    <message>
        <source>The answer or question as it was after</source>
        <translation>後の回答・質問</translation>
    </message>
    <message>
        <source>Delete the message that has the keyboard</source>
        <translation>キーボードのあるメッセージを削除</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Copy the answer as plain text</source>
        <translation>回答を書式なしでコピー</translation>
    </message>
    <message>
        <source>Copy the answer as rich text</source>
        <translation>回答を書式付きでコピー</translation>
    </message>
    <message>
        <source>Copy the last code of the answer</source>
        <translation>回答の最後のコードをコピー</translation>
    </message>
    <message>
        <source>What was sent, and what it took</source>
        <translation>送信した内容とかかった時間など</translation>
    </message>
    <message>
        <source>Show or hide what the model thought</source>
        <translation>モデルの考えを表示・隠す</translation>
    </message>
    <message>
        <source>Pictures and sounds</source>
        <translation>画像と音声</translation>
    </message>
    <message>
        <source>Look closer at the picture</source>
        <translation>画像を詳しく見る</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>画像全体を表示</translation>
    </message>
    <message>
        <source>Show the picture at 100 %</source>
        <translation>画像を 100% で表示</translation>
    </message>
    <message>
        <source>The page or picture before</source>
        <translation>前のページ・画像</translation>
    </message>
    <message>
        <source>The next page or picture</source>
        <translation>次のページ・画像</translation>
    </message>
    <message>
        <source>Ask about the part that is chosen</source>
        <translation>選んだ部分について質問</translation>
    </message>
    <message>
        <source>Play or pause the sound</source>
        <translation>音声を再生・一時停止</translation>
    </message>
    <message>
        <source>Save what was put right</source>
        <translation>直したものを保存</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Open the conversation in a new window</source>
        <translation>会話を新しいウィンドウで開く</translation>
    </message>
    <message>
        <source>Two windows side by side</source>
        <translation>2 つのウィンドウを並べる</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation>サイドバーを表示・隠す</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>ライト・ダーク</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>文字を標準の大きさに</translation>
    </message>
    <message>
        <source>What takes room in the context window</source>
        <translation>コンテキストウィンドウを使っているもの</translation>
    </message>
    <message>
        <source>Import conversations…</source>
        <translation>会話を取り込む…</translation>
    </message>
    <message>
        <source>Back up everything…</source>
        <translation>すべてをバックアップ…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>バックアップを復元…</translation>
    </message>
    <message>
        <source>Move the data folder…</source>
        <translation>データフォルダーを移す…</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>パスフレーズ…</translation>
    </message>
    <message>
        <source>What is loaded, and how…</source>
        <translation>読み込みの詳細…</translation>
    </message>
    <message>
        <source>Get or find a model…</source>
        <translation>モデルを入手または探す…</translation>
    </message>
    <message>
        <source>Edit modes…</source>
        <translation>モードを編集…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>キーボードショートカット…</translation>
    </message>
    <message>
        <source>What has left this machine…</source>
        <translation>このコンピューターから出たもの…</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>ほかのプログラムから</translation>
    </message>
    <message>
        <source>Ask in the small window</source>
        <translation>小さいウィンドウで質問</translation>
    </message>
    <message>
        <source>Ask about a part of the screen</source>
        <translation>画面の一部について質問</translation>
    </message>
    <message>
        <source>Have the screen described</source>
        <translation>画面を説明してもらう</translation>
    </message>
    <message>
        <source>Hold to ask aloud</source>
        <translation>押しながら話して質問</translation>
    </message>
    <message>
        <source>Go on in the main window</source>
        <translation>メインウィンドウで続ける</translation>
    </message>
    <message>
        <source>Context window: {used}</source>
        <translation>コンテキストウィンドウ：{used}</translation>
    </message>
    <message>
        <source>Summary of what came before</source>
        <translation>これまでの要約</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>画像と動画</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Answers, without thoughts</source>
        <translation>回答（思考を除く）</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>いま書いているもの</translation>
    </message>
    <message>
        <source>Kept for the answer</source>
        <translation>回答のための余裕</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>Start fresh with a summary</source>
        <translation>要約から始め直す</translation>
    </message>
    <message>
        <source>Drop the oldest messages</source>
        <translation>古いメッセージを外す</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Instructions, mode and template</source>
        <translation>指示、モード、テンプレート</translation>
    </message>
    <message>
        <source>The model sums up the conversation; the summary is sent instead of it and can be changed</source>
        <translation>モデルが会話を要約します。会話の代わりに要約を送り、要約は直せます</translation>
    </message>
    <message>
        <source>The oldest messages stay here but are not sent any more, nor what is attached to them</source>
        <translation>古いメッセージはここに残りますが、添付も含めて送られなくなります</translation>
    </message>
    <message>
        <source>Nothing is sent until you choose what is to go</source>
        <translation>何を外すかお選びになるまで、何も送りません</translation>
    </message>
    <message>
        <source>about {tokens}</source>
        <translation>約 {tokens}</translation>
    </message>
    <message>
        <source>Its size is known once a model is loaded</source>
        <translation>モデルを読み込むと大きさがわかります</translation>
    </message>
    <message>
        <source>{used} of {window} tokens used</source>
        <translation>{window} トークンのうち {used} を使用中</translation>
    </message>
    <message numerus="yes">
        <source>Not sent any more: %n message(s) above</source>
        <translation>
            <numerusform>送られなくなったもの：上のメッセージ %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) among them</source>
        <translation>
            <numerusform>うち添付 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>this summary is sent instead</source>
        <translation>代わりにこの要約を送ります</translation>
    </message>
    <message>
        <source>This conversation takes {used} of the {window} tokens of the context window, and {room} are kept for the next answer. When it is full:</source>
        <translation>この会話はコンテキストウィンドウの {window} トークンのうち {used} を使い、次の回答のために {room} を空けています。いっぱいになったら：</translation>
    </message>
    <message>
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the model first sums up the conversation so far.</source>
        <translation>コンテキストウィンドウがいっぱいです（{window} トークンのうち {used}）。次の質問を送ると、モデルがまずこれまでの会話を要約します。</translation>
    </message>
    <message numerus="yes">
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the oldest %n message(s) are not sent any more.</source>
        <translation>
            <numerusform>コンテキストウィンドウがいっぱいです（{window} トークンのうち {used}）。次の質問を送ると、古いほうから %n 件のメッセージは送られなくなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The context window is full: the conversation takes {used} of {window} tokens, and {room} are kept for the next answer. Nothing is lost; choose how it goes on.</source>
        <translation>コンテキストウィンドウがいっぱいです。会話は {window} トークンのうち {used} で、次の回答に {room} を空けています。何も失われません。続け方をお選びください。</translation>
    </message>
    <message>
        <source>This does not fit beside the conversation: that takes {used} tokens, the question about {composed}, {room} are kept for the answer, and the context window holds {window}. Nothing was sent; choose how it goes on.</source>
        <translation>会話と一緒に入りません。会話が {used} トークン、質問が約 {composed}、回答のための余裕が {room} で、コンテキストウィンドウは {window} です。何も送っていません。続け方をお選びください。</translation>
    </message>
    <message>
        <source>That would not make enough room: what stands here takes about {composed} of {window} tokens. Nothing was changed. Shorten it, or choose fewer pages or a lower detail.</source>
        <translation>それでも余裕が足りません。ここにあるものは {window} トークンのうち約 {composed} です。何も変更していません。短くするか、ページや細かさを減らしてください。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Go on where the answer was broken off</source>
        <translation>途切れたところから回答を続ける</translation>
    </message>
    <message>
        <source>Gemma</source>
        <translation>Gemma</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読み上げを止める</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>読み上げる</translation>
    </message>
    <message>
        <source>Copy the answer as</source>
        <translation>回答をコピー（形式を選ぶ）</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown でコピー</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>書式なしでコピー</translation>
    </message>
    <message>
        <source>Copy as rich text</source>
        <translation>書式付きでコピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>大きく開く</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Hear the rest</source>
        <translation>残りを聞く</translation>
    </message>
    <message>
        <source>Write out what is said</source>
        <translation>話している内容を文字にする</translation>
    </message>
    <message>
        <source>Translate into</source>
        <translation>次の言語に翻訳</translation>
    </message>
    <message>
        <source>What is heard besides words?</source>
        <translation>言葉のほかに何が聞こえますか？</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>添付ファイルを保存</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name} として保存しました</translation>
    </message>
    <message>
        <source>Let the model think before it answers: slower, better with hard questions</source>
        <translation>答える前にモデルに考えさせます。時間はかかりますが、難しい質問に強くなります</translation>
    </message>
    <message>
        <source>In this mode the model always thinks first</source>
        <translation>このモードでは、いつも先に考えます</translation>
    </message>
    <message>
        <source>In this mode the model answers without thinking first</source>
        <translation>このモードでは、考えずに答えます</translation>
    </message>
    <message>
        <source>Open the system&apos;s settings</source>
        <translation>システムの設定を開く</translation>
    </message>
    <message>
        <source>Sent when this answer is finished. Esc keeps it back.</source>
        <translation>この回答が終わると送信します。Esc で送信を取りやめます。</translation>
    </message>
    <message>
        <source>“{name}” cannot be used, so nothing is sent yet. Remove it first.</source>
        <translation>「{name}」は使えないので、まだ何も送っていません。先に外してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be used, so nothing is sent yet. Remove them first.</source>
        <translation>
            <numerusform>%n 個の添付ファイルが使えないので、まだ何も送っていません。先に外してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove what cannot be used first</source>
        <translation>使えないものを先に外してください</translation>
    </message>
    <message>
        <source>Write a question or attach something first</source>
        <translation>先に質問を書くか、何かを添付してください</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>聞いています</translation>
    </message>
    <message>
        <source>All that can be read ({kinds})</source>
        <translation>読めるものすべて ({kinds})</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>画像 ({kinds})</translation>
    </message>
    <message>
        <source>Sounds ({kinds})</source>
        <translation>音声 ({kinds})</translation>
    </message>
    <message>
        <source>Videos ({kinds})</source>
        <translation>動画 ({kinds})</translation>
    </message>
    <message>
        <source>Documents ({kinds})</source>
        <translation>文書 ({kinds})</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Think</source>
        <comment>a switch</comment>
        <translation>考える</translation>
    </message>
    <message>
        <source>A note is being recorded and would hear this. Nothing was lost; end the recording, then read aloud again.</source>
        <translation>メモを録音中なので、この声が入ってしまいます。何も失われていません。録音を終えてから、もう一度読み上げてください。</translation>
    </message>
    <message>
        <source>There is no answer to read aloud yet.</source>
        <translation>読み上げる回答がまだありません。</translation>
    </message>
    <message>
        <source>There is code here.</source>
        <translation>ここにコードがあります。</translation>
    </message>
    <message>
        <source>There is a table here.</source>
        <translation>ここに表があります。</translation>
    </message>
    <message>
        <source>There is a formula here.</source>
        <translation>ここに数式があります。</translation>
    </message>
    <message>
        <source>a formula</source>
        <comment>in a sentence that is read aloud, in place of one</comment>
        <translation>数式</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Edit and ask again</source>
        <translation>編集して聞き直す</translation>
    </message>
    <message>
        <source>Delete the question and its answer</source>
        <translation>質問とその回答を削除</translation>
    </message>
    <message>
        <source>What can be done with what is attached</source>
        <translation>添付ファイルでできること</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>画面全体</translation>
    </message>
    <message>
        <source>Describe what is on this screen, for somebody who cannot see it.</source>
        <translation>この画面に何があるか、見えない人のために説明してください。</translation>
    </message>
    <message>
        <source>The screen stands beside what you were putting together. Nothing is sent until you send it.</source>
        <translation>画面は作成中の質問に添えられました。ご自身で送信するまで、何も送られません。</translation>
    </message>
    <message>
        <source>Part of the screen</source>
        <translation>画面の一部</translation>
    </message>
    <message>
        <source>Choose a part of the screen</source>
        <translation>画面の一部を選ぶ</translation>
    </message>
    <message>
        <source>Too small: at least {least} pixels each way</source>
        <translation>小さすぎます：縦横とも少なくとも {least} ピクセル</translation>
    </message>
    <message>
        <source>{width} × {height} pixels · about {tokens} tokens</source>
        <translation>{width} × {height} ピクセル・約 {tokens} トークン</translation>
    </message>
    <message>
        <source>Drag over what you want to ask about · Hold Space to speak · Enter takes all · Esc leaves</source>
        <translation>質問したいところをドラッグ・スペースを押しながら話す・Enter で全体・Esc でやめる</translation>
    </message>
    <message>
        <source>Resting: loads again with your next question</source>
        <translation>休んでいます：次の質問で読み込み直します</translation>
    </message>
    <message>
        <source>Practice model</source>
        <translation>練習用モデル</translation>
    </message>
    <message>
        <source>Loading {name}</source>
        <translation>{name} を読み込んでいます</translation>
    </message>
    <message>
        <source>The model could not be loaded</source>
        <translation>モデルを読み込めませんでした</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>モデルがまだありません</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Answer {number} of {total}</source>
        <translation>{total} 件のうち回答 {number}</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>{total} 件のうち質問 {number}</translation>
    </message>
    <message>
        <source>Show the answer before</source>
        <translation>前の回答を表示</translation>
    </message>
    <message>
        <source>Show the next answer</source>
        <translation>次の回答を表示</translation>
    </message>
    <message>
        <source>Show the question as it was before</source>
        <translation>前の質問を表示</translation>
    </message>
    <message>
        <source>Show the question as it was after</source>
        <translation>後の質問を表示</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>{number} ページ</translation>
    </message>
    <message>
        <source>Drag over a part, or press an arrow key, to ask about it</source>
        <translation>質問したい部分をドラッグするか、矢印キーを押してください</translation>
    </message>
    <message>
        <source>Drag over a part, or press an arrow key, to ask about it. Page Up and Page Down turn the pages</source>
        <translation>質問したい部分をドラッグするか、矢印キーを押してください。Page Up と Page Down でページをめくります</translation>
    </message>
    <message>
        <source>Ask about this part</source>
        <translation>この部分について質問</translation>
    </message>
    <message>
        <source>Close the picture</source>
        <translation>画像を閉じる</translation>
    </message>
    <message>
        <source>Picture viewer</source>
        <translation>画像ビューアー</translation>
    </message>
    <message>
        <source>{which} · {number} of {total}</source>
        <translation>{which} · {total} のうち {number}</translation>
    </message>
    <message>
        <source>{part} of {whole} pixels</source>
        <translation>{whole} のうち {part} ピクセル</translation>
    </message>
    <message>
        <source>Show it at 100 %</source>
        <translation>100% で表示</translation>
    </message>
    <message>
        <source>What stands here takes about {needed} tokens; the context window has room for {window}. Nothing was sent. Choose fewer pages, a lower detail or a shorter part.</source>
        <translation>ここにあるものは約 {needed} トークンですが、コンテキストウィンドウに入るのは {window} です。何も送っていません。ページを減らすか、細かさを下げるか、短い部分を選んでください。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The messages above are sent again</source>
        <translation>上のメッセージをまた送ります</translation>
    </message>
    <message>
        <source>Sum up now</source>
        <translation>いま要約する</translation>
    </message>
    <message>
        <source>Drop the oldest now</source>
        <translation>いま古いものを外す</translation>
    </message>
    <message>
        <source>When it is full</source>
        <translation>いっぱいのとき</translation>
    </message>
    <message>
        <source>Hide the side bar</source>
        <translation>サイドバーを隠す</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>何も見つかりませんでした。</translation>
    </message>
    <message>
        <source>Conversations will stand here.</source>
        <translation>会話はここに並びます。</translation>
    </message>
    <message>
        <source>No conversation here has this label.</source>
        <translation>このラベルの会話はここにありません。</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>会話に戻る</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n day(s), then removed.</source>
        <translation>
            <numerusform>%n 日間残し、その後消します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>完全に消す</translation>
    </message>
    <message>
        <source>Remove: nothing brings it back</source>
        <translation>消す: 元に戻せません</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>新しいラベル…</translation>
    </message>
    <message>
        <source>{title}, labels: {names}</source>
        <translation>{title}、ラベル：{names}</translation>
    </message>
    <message>
        <source>{title} (open in another window)</source>
        <translation>{title}（別のウィンドウで表示中）</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>a conversation</comment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定を外す</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>アーカイブから出す</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>ウェブページ (*.html)</translation>
    </message>
    <message>
        <source>JSON, everything (*.json)</source>
        <translation>JSON、すべて (*.json)</translation>
    </message>
    <message>
        <source>JSON with attachments beside (*.zip)</source>
        <translation>JSON と添付ファイル (*.zip)</translation>
    </message>
    <message>
        <source>An export or import is still running. Nothing else was begun. Wait for it, or cancel it.</source>
        <translation>書き出しか取り込みがまだ続いています。ほかには何も始めていません。終わるのを待つか、キャンセルしてください。</translation>
    </message>
    <message>
        <source>It takes the place of what is here when Gemma Desk starts again; what is here now is kept.</source>
        <translation>次に Gemma Desk を起動したとき、ここにあるものと入れ替わります。いまあるものは取っておきます。</translation>
    </message>
    <message>
        <source>Export this conversation</source>
        <translation>この会話を書き出す</translation>
    </message>
    <message>
        <source>Choose where the new folder stands</source>
        <translation>新しいフォルダーの場所を選ぶ</translation>
    </message>
    <message>
        <source>As Markdown, in a folder…</source>
        <translation>Markdown でフォルダーへ…</translation>
    </message>
    <message>
        <source>As web pages, in a folder…</source>
        <translation>ウェブページでフォルダーへ…</translation>
    </message>
    <message>
        <source>As JSON, in one file…</source>
        <translation>JSON で 1 つのファイルへ…</translation>
    </message>
    <message>
        <source>As JSON with attachments beside, in a ZIP file…</source>
        <translation>JSON と添付ファイルを ZIP ファイルへ…</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>書き出しと取り込み</translation>
    </message>
    <message>
        <source>Export this conversation…</source>
        <translation>この会話を書き出す…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF で保存…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>すべての会話を書き出す</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>取り込む…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>バックアップ…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>Undo the last restore</source>
        <translation>前回の復元を取り消す</translation>
    </message>
    <message>
        <source>Gemma Desk conversations {day}</source>
        <translation>Gemma Desk 会話 {day}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF で保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <translation>会話を取り込む</translation>
    </message>
    <message>
        <source>Exports (*.json *.zip)</source>
        <translation>書き出したファイル (*.json *.zip)</translation>
    </message>
    <message>
        <source>Back up everything</source>
        <translation>すべてをバックアップ</translation>
    </message>
    <message>
        <source>Gemma Desk backup {day}</source>
        <translation>Gemma Desk バックアップ {day}</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップを復元</translation>
    </message>
    <message>
        <source>What was there before the last restore is ready.</source>
        <translation>前回の復元の前にあったものが用意できました。</translation>
    </message>
    <message>
        <source>Choose an empty folder for your data</source>
        <translation>データ用の空のフォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Sent to {name}.</source>
        <translation>{name} に送りました。</translation>
    </message>
    <message>
        <source>Your data moves to {target} when Gemma Desk starts again.</source>
        <translation>次に Gemma Desk を起動したとき、データを {target} に移します。</translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>いま終了</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>始めています</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>いまのままにする</translation>
    </message>
    <message>
        <source>Everything stays as it is.</source>
        <translation>すべてそのままです。</translation>
    </message>
    <message>
        <source>Backups of Gemma Desk (*.{ending})</source>
        <translation>Gemma Desk のバックアップ (*.{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Deleted “{title}”</source>
        <translation>「{title}」を削除しました</translation>
    </message>
    <message>
        <source>Archived “{title}”</source>
        <translation>「{title}」をアーカイブしました</translation>
    </message>
    <message>
        <source>Press a key for “{action}”, or Esc to leave it as it is</source>
        <translation>「{action}」のキーを押してください。Esc でそのままにします</translation>
    </message>
    <message>
        <source>No key for “{action}”</source>
        <translation>「{action}」のキーなし</translation>
    </message>
    <message>
        <source>Back to its own keys: “{action}”</source>
        <translation>元のキーに戻す：「{action}」</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>{action}: {keys}</source>
        <translation>{action}：{keys}</translation>
    </message>
    <message>
        <source>Press to choose another key</source>
        <translation>押すと別のキーを選べます</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>そこから移す</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search by a word or a key</source>
        <translation>言葉かキーで検索</translation>
    </message>
    <message>
        <source>Search the keyboard shortcuts</source>
        <translation>キーボードショートカットを検索</translation>
    </message>
    <message>
        <source>No action has these words, and none has this key.</source>
        <translation>この言葉を含む操作も、このキーの操作もありません。</translation>
    </message>
    <message>
        <source>All back to their own keys</source>
        <translation>キーをすべて戻す</translation>
    </message>
    <message>
        <source>Take the keys back</source>
        <translation>キーを戻す</translation>
    </message>
    <message>
        <source>“{key}” alone is written where something is typed. Hold Ctrl or Alt with it.</source>
        <translation>「{key}」だけでは、文字を打つところで入力されてしまいます。Ctrl か Alt と一緒に押してください。</translation>
    </message>
    <message>
        <source>“{key}” is a key of “{action}” already.</source>
        <translation>「{key}」はすでに「{action}」のキーです。</translation>
    </message>
    <message>
        <source>Always the same: Tab and Shift+Tab go from one thing to the next, Space presses it. Arrow keys move in lists, menus and sounds, and between the places found. In the picture viewer they choose a part of the picture; with Shift they size it, with Ctrl they move the picture, and while Space is held the pointer does.</source>
        <translation>いつも同じ：Tab と Shift+Tab で次や前へ移り、スペースで押します。矢印キーは一覧・メニュー・音声の中と、検索箇所の間を動きます。画像ビューアーでは画像の部分を選び、Shift で大きさを変え、Ctrl で画像を動かします。スペースを押している間は、ポインターで動かせます。</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number}／{total}</translation>
    </message>
    <message>
        <source>None</source>
        <comment>nothing found</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>text with times</source>
        <translation>時刻付きテキスト</translation>
    </message>
    <message>
        <source>subtitles (SRT)</source>
        <translation>字幕（SRT）</translation>
    </message>
    <message>
        <source>subtitles (VTT)</source>
        <translation>字幕（VTT）</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Copy what was heard</source>
        <translation>聞き取った内容をコピー</translation>
    </message>
    <message>
        <source>Put right what was heard</source>
        <translation>聞き取った内容を直す</translation>
    </message>
    <message>
        <source>Save, translate, or ask what else is heard</source>
        <translation>保存、翻訳、ほかに何が聞こえるかを質問</translation>
    </message>
    <message>
        <source>Nothing was understood.</source>
        <translation>何も聞き取れませんでした。</translation>
    </message>
    <message>
        <source>Save what was heard</source>
        <translation>聞き取った内容を保存</translation>
    </message>
    <message>
        <source>Not saved: {strerror}. Choose another folder.</source>
        <translation>保存できませんでした：{strerror}。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>聞き取った内容</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>ここから再生</translation>
    </message>
    <message>
        <source>Heard by the model</source>
        <translation>モデルが聞き取った内容</translation>
    </message>
    <message numerus="yes">
        <source>Heard so far: {number} of %n piece(s)</source>
        <translation>
            <numerusform>ここまで聞いたもの：%n 区間のうち {number}</numerusform>
        </translation>
    </message>
    <message>
        <source>Mode: {name}</source>
        <translation>モード：{name}</translation>
    </message>
    <message>
        <source>Tells the model nothing besides your question.</source>
        <translation>質問のほかには、モデルに何も伝えません。</translation>
    </message>
    <message>
        <source>Boxes: {names}.</source>
        <translation>枠：{names}。</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Enter で開きます</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>最後へ</translation>
    </message>
    <message>
        <source>Gemma&apos;s answer</source>
        <translation>Gemma の回答</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>このコードをコピー</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation>{name} を一時停止</translation>
    </message>
    <message>
        <source>Play {name}</source>
        <translation>{name} を再生</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Speed {speed}, the pitch stays</source>
        <translation>速さ {speed}、音の高さはそのまま</translation>
    </message>
    <message>
        <source>Without thinking</source>
        <translation>考えずに</translation>
    </message>
    <message>
        <source>With thinking</source>
        <translation>考えてから</translation>
    </message>
    <message>
        <source>In another mode</source>
        <translation>別のモードで</translation>
    </message>
    <message>
        <source>At another temperature</source>
        <translation>別の温度で</translation>
    </message>
    <message>
        <source>With finer pictures</source>
        <translation>画像をより細かく</translation>
    </message>
    <message>
        <source>Up to {tokens}</source>
        <translation>最大 {tokens}</translation>
    </message>
    <message>
        <source>As the model recommends</source>
        <translation>モデルの推奨どおり</translation>
    </message>
    <message>
        <source>0: the likeliest words</source>
        <translation>0：いちばん確率の高い語</translation>
    </message>
    <message>
        <source>0.5: closer</source>
        <translation>0.5：控えめ</translation>
    </message>
    <message>
        <source>1: free</source>
        <translation>1：自由に</translation>
    </message>
    <message>
        <source>1.5: freer</source>
        <translation>1.5：より自由に</translation>
    </message>
    <message>
        <source>Hands-free begins once a question can be asked.</source>
        <translation>質問できるようになると、ハンズフリーが始まります。</translation>
    </message>
    <message>
        <source>Hands-free: the answer is read aloud, then it listens again. Esc ends it.</source>
        <translation>ハンズフリー：回答を読み上げてから、また聞きます。Esc で終わります。</translation>
    </message>
    <message>
        <source>Nobody spoke for {seconds} s, so hands-free has ended.</source>
        <translation>{seconds} 秒間お話がなかったので、ハンズフリーを終えました。</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>あなたの質問</translation>
    </message>
    <message>
        <source>Editing a question. Sending it asks anew; what was asked and answered before stays beside it.</source>
        <translation>質問を編集しています。送ると聞き直します。前の質問と回答は並べて残ります。</translation>
    </message>
    <message>
        <source>Send or empty what is written here first, then edit the question.</source>
        <translation>先にここに書いたものを送るか消してから、質問を編集してください。</translation>
    </message>
    <message>
        <source>An answer is being written. Stop it, or try again when it has ended.</source>
        <translation>回答を書いています。停止するか、終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>This question could not be saved and was not asked. Send it again.</source>
        <translation>この質問は保存できず、まだ聞いていません。もう一度送ってください。</translation>
    </message>
    <message>
        <source>This has not been asked yet.</source>
        <translation>これはまだ質問していません。</translation>
    </message>
    <message>
        <source>Deleted a question and its answer</source>
        <translation>質問とその回答を削除しました</translation>
    </message>
    <message>
        <source>Deleted an answer and what followed it</source>
        <translation>回答とその後を削除しました</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Change name or colour…</source>
        <translation>名前か色を変える…</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>ラベルを削除</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>ラベル {name}</translation>
    </message>
    <message>
        <source>Only conversations with the label “{name}”</source>
        <translation>ラベル「{name}」の会話だけ</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新しいラベル</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>ラベルを変更</translation>
    </message>
    <message>
        <source>Deleted the label “{name}”</source>
        <translation>ラベル「{name}」を削除しました</translation>
    </message>
    <message>
        <source>Changed the label “{name}”</source>
        <translation>ラベル「{name}」を変更しました</translation>
    </message>
    <message>
        <source>The program ended while this voice note was being spoken. What was said until then is here.</source>
        <translation>このボイスメモの録音中にプログラムが終わりました。そこまでに話した内容はここにあります。</translation>
    </message>
    <message>
        <source>Use the clipboard&apos;s picture</source>
        <translation>クリップボードの画像を使う</translation>
    </message>
    <message>
        <source>Attach the copied files</source>
        <translation>コピーしたファイルを添付</translation>
    </message>
    <message>
        <source>Quote the selected text</source>
        <translation>選んだ文字を引用</translation>
    </message>
    <message>
        <source>Quote the copied text</source>
        <translation>コピーした文字を引用</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>すばやい質問</translation>
    </message>
    <message>
        <source>See the screen</source>
        <translation>画面を見る</translation>
    </message>
    <message>
        <source>To ask about a part of the screen, Gemma Desk has to see the screen.</source>
        <translation>画面の一部について質問するには、Gemma Desk が画面を見る必要があります。</translation>
    </message>
    <message>
        <source>It looks only when you press the key, and what you choose stays on this machine. The system will ask you to allow “screen recording”; after that, start Gemma Desk again.</source>
        <translation>見るのはキーを押したときだけで、選んだものはこのコンピューターに残ります。システムが「画面収録」の許可を求めます。許可した後、Gemma Desk を起動し直してください。</translation>
    </message>
    <message>
        <source>Ask the system</source>
        <translation>システムに許可を求める</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>送信した内容</translation>
    </message>
    <message>
        <source>As it is kept now. The standing instructions of then are not kept with an answer.</source>
        <translation>現在保存されている内容です。そのときの常設の指示は回答と一緒に保存されません。</translation>
    </message>
    <message>
        <source>{all}: {known} known already, {new} read in {seconds} s</source>
        <translation>{all}: 既知 {known}、{new} を {seconds} 秒で読み取り</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>最初の語</translation>
    </message>
    <message>
        <source>after {seconds} s</source>
        <translation>{seconds} 秒後</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書いた量</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>{accepted} of {drafted} accepted, {share}</source>
        <translation>{drafted} 個中 {accepted} 個を採用、{share}</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>最大メモリ</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>{all}, {thoughts} of them thoughts, in {seconds} s: {speed} a second</source>
        <translation>{all}（うち思考 {thoughts}）、{seconds} 秒: 毎秒 {speed}</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>computes on the processor</source>
        <translation>CPU で計算</translation>
    </message>
    <message>
        <source>{size} of memory</source>
        <translation>メモリ{size}</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%nコア</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} free on the disk</source>
        <translation>ディスクの空き{size}</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of your {memory}.</source>
        <translation>{name}には{memory}のうち約{needed}が必要です。</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of your {memory}; {free} of it are free now. Close other programs first.</source>
        <translation>{name}には{memory}のうち約{needed}が必要です。今空いているのは{free}です。先にほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>{name} needs about {needed}, and this computer has {memory}. Choose a smaller model.</source>
        <translation>{name}には約{needed}が必要ですが、このコンピューターは{memory}です。小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>An answer of {words} words takes about {minutes} min here, estimated from the speed of its memory.</source>
        <translation>{words}語の答えにここでは約{minutes}分かかります（メモリの速さからの推定）。</translation>
    </message>
    <message>
        <source>An answer of {words} words takes about {seconds} s here, estimated from the speed of its memory.</source>
        <translation>{words}語の答えにここでは約{seconds}秒かかります（メモリの速さからの推定）。</translation>
    </message>
    <message>
        <source>where you chose</source>
        <translation>選んだ場所</translation>
    </message>
    <message>
        <source>among your downloads</source>
        <translation>ダウンロードの中</translation>
    </message>
    <message>
        <source>on a drive that is plugged in</source>
        <translation>接続されたドライブ</translation>
    </message>
    <message>
        <source>in Gemma Desk’s own folder</source>
        <translation>Gemma Desk自身のフォルダー</translation>
    </message>
    <message>
        <source>from {program}</source>
        <translation>{program}のもの</translation>
    </message>
    <message>
        <source>There is no drafter for it, so answers come slower.</source>
        <translation>合う下書きモデルがないので、答えは遅くなります。</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>memory</comment>
        <translation>残り</translation>
    </message>
    <message>
        <source>{name} {size}</source>
        <translation>{name} {size}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>As many as fit</source>
        <translation>入るだけ</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>グラフィックカードに置く層</translation>
    </message>
    <message>
        <source>There is no graphics card here that this program can compute on.</source>
        <translation>このプログラムが計算に使えるグラフィックカードはありません。</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Load it so</source>
        <translation>このように読み込む</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>別のモデル…</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>{name}を外す</translation>
    </message>
    <message>
        <source>What is loaded</source>
        <translation>読み込まれているもの</translation>
    </message>
    <message>
        <source>How it is loaded</source>
        <translation>読み込み方</translation>
    </message>
    <message>
        <source>How much of a conversation the model can hold.</source>
        <translation>モデルが会話をどれだけ保てるか。</translation>
    </message>
    <message>
        <source>Those run faster. What does not fit there stays on the processor.</source>
        <translation>その分は速くなります。入らないものはCPU に残ります。</translation>
    </message>
    <message>
        <source>What that takes</source>
        <translation>必要なメモリ</translation>
    </message>
    <message>
        <source>They change how the model answers. All files must have been made for this model.</source>
        <translation>モデルの答え方を変えます。どのファイルもこのモデル用に作られたものでなければなりません。</translation>
    </message>
    <message>
        <source>LoRA adapters</source>
        <translation>LoRAアダプター</translation>
    </message>
    <message>
        <source>Choose a LoRA adapter</source>
        <translation>LoRAアダプターを選ぶ</translation>
    </message>
    <message>
        <source>That takes {needed}, and {free} are free. Choose a smaller context window.</source>
        <translation>{needed}が必要ですが、空きは{free}です。小さいコンテキストウィンドウを選んでください。</translation>
    </message>
    <message>
        <source>A context window of {tokens}: {needed} of the {free} that are free without it.</source>
        <translation>コンテキストウィンドウ{tokens}：このモデルなしで空いている{free}のうち{needed}。</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>画像と音声</translation>
    </message>
    <message>
        <source>Drafter</source>
        <translation>下書きモデル</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>計算</translation>
    </message>
    <message>
        <source>It came with the program and answers until another model is chosen.</source>
        <translation>プログラムに付属し、別のモデルが選ばれるまで答えます。</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>あなたが選んだモデルです。</translation>
    </message>
    <message>
        <source>It has no projector, so it neither sees nor hears.</source>
        <translation>プロジェクターがないので、見ることも聞くこともできません。</translation>
    </message>
    <message>
        <source>Its drafter makes answers faster.</source>
        <translation>下書きモデルが答えを速くします。</translation>
    </message>
    <message>
        <source>It holds {tokens} and took {size} when it was loaded.</source>
        <translation>{tokens}を保ち、読み込み時に{size}を使いました。</translation>
    </message>
    <message>
        <source>{number} of its {total} layers are on {card}.</source>
        <translation>{total}層のうち{number}層が{card}にあります。</translation>
    </message>
    <message>
        <source>Something is still being read or spoken. Go on in the main window after that.</source>
        <translation>まだ読み込み中か、話している途中です。終わってからメインウィンドウで続けてください。</translation>
    </message>
    <message>
        <source>The conversations cannot be opened</source>
        <translation>会話を開けません</translation>
    </message>
    <message>
        <source>Looking for copies …</source>
        <translation>コピーを探しています…</translation>
    </message>
    <message>
        <source>There is no copy that is whole.</source>
        <translation>無事なコピーはありません。</translation>
    </message>
    <message>
        <source>Your conversations cannot be opened</source>
        <translation>会話を開けません</translation>
    </message>
    <message>
        <source>Whatever you choose, nothing is deleted: the file as it is now stays beside the new one.</source>
        <translation>どれを選んでも何も消えません。今のファイルは新しいファイルのそばに残ります。</translation>
    </message>
    <message>
        <source>Older copies</source>
        <translation>古いコピー</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Takes what makes sense into a new file. Some of it may be missing or be wrong; you are told how much.</source>
        <translation>意味の通るものを新しいファイルに移します。欠けや誤りがあるかもしれません。どれだけかはお知らせします。</translation>
    </message>
    <message>
        <source>Read what can still be read</source>
        <translation>まだ読めるものを読む</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>新しく始める</translation>
    </message>
    <message>
        <source>With no conversations. A backup file that you made can be restored then, from the menu.</source>
        <translation>会話なしで始めます。ご自分で作ったバックアップは、そのあとメニューから戻せます。</translation>
    </message>
    <message>
        <source>Start with none</source>
        <translation>会話なしで始める</translation>
    </message>
    <message>
        <source>After you plugged in a drive, made room, or closed what used the file.</source>
        <translation>ドライブをつないだあと、空きを作ったあと、ファイルを使っていたものを閉じたあとに。</translation>
    </message>
    <message>
        <source>Open the same file once more</source>
        <translation>同じファイルをもう一度開く</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>これで続ける</translation>
    </message>
    <message>
        <source>Go on with the copy of {when}</source>
        <translation>{when} のコピーで続ける</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s). What was written later is in the file that is kept.</source>
        <translation>
            <numerusform>会話 %n 件。そのあとに書かれたものは、残されるファイルにあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of {when}</source>
        <translation>{when} のコピー</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) here now.</source>
        <translation>
            <numerusform>今ある会話: %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, or not all of it.</source>
        <translation>
            <numerusform>%n 件は読めないか、一部しか読めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there is kept as {name}.</source>
        <translation>もとのものは {name} として残しました。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Without it nobody can read your conversations, you neither: it cannot be recovered.</source>
        <translation>これがなければ、あなた自身を含めて誰も会話を読めません。復元する方法はありません。</translation>
    </message>
    <message>
        <source>Passphrase there is</source>
        <translation>現在のパスフレーズ</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>新しいパスフレーズをもう一度</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>入力した文字を表示</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>パスフレーズを解除</translation>
    </message>
    <message>
        <source>Type the passphrase there is first. Nothing was changed.</source>
        <translation>先に現在のパスフレーズを入力してください。何も変更されていません。</translation>
    </message>
    <message>
        <source>A passphrase has at least {n} characters; several words are better. Nothing was changed.</source>
        <translation>パスフレーズは {n} 文字以上です。いくつかの単語を並べるとより安全です。何も変更されていません。</translation>
    </message>
    <message>
        <source>The two new ones differ. Nothing was changed. Type them again.</source>
        <translation>新しいパスフレーズが一致しません。何も変更されていません。もう一度入力してください。</translation>
    </message>
    <message>
        <source>Your conversations, attachments and recordings are encrypted, and open with your passphrase.</source>
        <translation>会話、添付ファイル、録音は暗号化されており、パスフレーズで開きます。</translation>
    </message>
    <message>
        <source>Another passphrase rewrites nothing; a copy of the data folder from before still opens with the old one. To remove it writes everything anew, unencrypted.</source>
        <translation>パスフレーズを変えても何も書き直されず、以前のデータフォルダーの控えは古いパスフレーズで開けます。解除すると、すべてが暗号化なしで書き直されます。</translation>
    </message>
    <message>
        <source>Encrypts your conversations, attachments and recordings, and what the model keeps of them. The passphrase is asked for at each start.</source>
        <translation>会話、添付ファイル、録音と、モデルが保存するそれらの内容を暗号化します。パスフレーズは起動のたびに求められます。</translation>
    </message>
    <message>
        <source>Everything is written anew, and older copies in the data folder are removed. Settings, with your standing instructions and modes, are not encrypted, nor are exports and backups that you make.</source>
        <translation>すべてが書き直され、データフォルダー内の古い控えは削除されます。常時の指示やモードを含む設定、およびあなたが作る書き出しとバックアップは暗号化されません。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>パスフレーズを変更</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>パスフレーズを設定</translation>
    </message>
    <message>
        <source>An answer is being written. Nothing was changed. Wait for its end, then try again.</source>
        <translation>回答を書いている途中です。何も変更されていません。終わるのを待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Cancelled. Everything is as it was.</source>
        <translation>キャンセルしました。すべて元のままです。</translation>
    </message>
    <message>
        <source>The passphrase is removed. Nothing is encrypted any more.</source>
        <translation>パスフレーズを解除しました。もう何も暗号化されていません。</translation>
    </message>
    <message>
        <source>The passphrase is set, and everything is encrypted. It is asked for at the next start.</source>
        <translation>パスフレーズを設定し、すべてを暗号化しました。次回の起動時に求められます。</translation>
    </message>
    <message>
        <source>The new passphrase holds from the next start on.</source>
        <translation>新しいパスフレーズは次回の起動から有効です。</translation>
    </message>
    <message>
        <source>Gemma Desk is locked</source>
        <translation>Gemma Desk はロックされています</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>Your conversations open with your passphrase.</source>
        <translation>会話はパスフレーズで開きます。</translation>
    </message>
</context>
</TS>
