; Inno Setup 6.4 or later: iscc /DVersion=0.1.0 packaging\windows\gemma-desk.iss, after packaging\package.sh.
; For one user, without an administrator's password. An offline set is this setup with the model's .gguf files and their
; SHA256SUMS beside it: they are copied, and checked by the program itself.
#ifndef Version
  #error Name the version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{6C0E6A53-9A49-4F0E-8C9B-6B2C2A0D7C11}
AppName=Gemma Desk
AppVersion={#Version}
AppVerName=Gemma Desk {#Version}
AppPublisher=The Gemma Desk authors
DefaultDirName={autopf}\Gemma Desk
DefaultGroupName=Gemma Desk
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=gemma-desk-{#Version}-windows-x86_64
SetupIconFile=..\..\build\icons\gemma-desk.ico
UninstallDisplayIcon={app}\gemma-desk.exe
UninstallDisplayName=Gemma Desk
Compression=lzma2/max
SolidCompression=yes
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
WizardStyle=modern
ShowLanguageDialog=auto

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[CustomMessages]
en.RemoveData=Delete your conversations, attachments and models, too?%n%nThey are in %1 and cannot be brought back.
de.RemoveData=Auch Ihre Unterhaltungen, Anhänge und Modelle löschen?%n%nSie liegen in %1 und lassen sich nicht zurückholen.
es.RemoveData=¿Eliminar también sus conversaciones, adjuntos y modelos?%n%nEstán en %1 y no se pueden recuperar.
fr.RemoveData=Supprimer aussi vos conversations, pièces jointes et modèles ?%n%nIls se trouvent dans %1 et ne peuvent pas être récupérés.
ja.RemoveData=会話、添付ファイル、モデルも削除しますか？%n%n%1 にあり、元に戻すことはできません。
en.OpenWith=Ask Gemma Desk
de.OpenWith=Gemma Desk fragen
es.OpenWith=Preguntar a Gemma Desk
fr.OpenWith=Demander à Gemma Desk
ja.OpenWith=Gemma Desk に質問

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\gemma-desk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
; The offline set: whatever of a model lies beside the setup.
Source: "{src}\*.gguf"; DestDir: "{localappdata}\gemma-desk\models\offline-set"; Flags: external skipifsourcedoesntexist uninsneveruninstall
Source: "{src}\SHA256SUMS"; DestDir: "{localappdata}\gemma-desk\models\offline-set"; Flags: external skipifsourcedoesntexist uninsneveruninstall

[InstallDelete]
; Libraries of the version before, which the new one may not have.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Gemma Desk"; Filename: "{app}\gemma-desk.exe"; AppUserModelID: "io.github.gemma-desk"
Name: "{autodesktop}\Gemma Desk"; Filename: "{app}\gemma-desk.exe"; Tasks: desktopicon

[Registry]
; In "Open with" for pictures, sounds and PDF, without taking any of them over.
Root: HKA; Subkey: "Software\Classes\Applications\gemma-desk.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Gemma Desk"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\gemma-desk.exe\shell\open"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{cm:OpenWith}"
Root: HKA; Subkey: "Software\Classes\Applications\gemma-desk.exe\shell\open\command"; ValueType: string; ValueData: """{app}\gemma-desk.exe"" window ""%1"""
#define Kind(str Suffix) 'Root: HKA; Subkey: "Software\Classes\Applications\gemma-desk.exe\SupportedTypes"; ValueType: string; ValueName: "' + Suffix + '"; ValueData: ""'
#emit Kind(".png")
#emit Kind(".jpg")
#emit Kind(".jpeg")
#emit Kind(".webp")
#emit Kind(".gif")
#emit Kind(".bmp")
#emit Kind(".tif")
#emit Kind(".tiff")
#emit Kind(".heic")
#emit Kind(".avif")
#emit Kind(".svg")
#emit Kind(".wav")
#emit Kind(".mp3")
#emit Kind(".m4a")
#emit Kind(".aac")
#emit Kind(".ogg")
#emit Kind(".opus")
#emit Kind(".flac")
#emit Kind(".webm")
#emit Kind(".pdf")

[Run]
Filename: "{app}\gemma-desk.exe"; Description: "{cm:LaunchProgram,Gemma Desk}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
; It may be started with the system; that entry is its own.
Filename: "{cmd}"; Parameters: "/c reg delete HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v gemma-desk /f"; Flags: runhidden; RunOnceId: "Autostart"

[Code]
// Conversations stay unless their owner says otherwise; a silent uninstall never deletes them.
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Data: String;
begin
  if (Step <> usPostUninstall) or UninstallSilent then
    exit;
  Data := ExpandConstant('{localappdata}\gemma-desk');
  if DirExists(Data) and (MsgBox(FmtMessage(CustomMessage('RemoveData'), [Data]), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES) then
    DelTree(Data, True, True, True);
end;
