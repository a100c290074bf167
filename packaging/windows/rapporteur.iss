; The installer for Windows, for Inno Setup 6: iscc /DVersion=0.1.0 packaging\windows\rapporteur.iss, after dev.py build.
; For one user, without the rights of an administrator. It tells Windows which program opens rapporteur:// links.
#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
AppId=org.rapporteur.Rapporteur
AppName=Rapporteur
AppVersion={#Version}
AppPublisher=The Rapporteur contributors
DefaultDirName={autopf}\Rapporteur
DefaultGroupName=Rapporteur
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=rapporteur-{#Version}-windows-setup
PrivilegesRequired=lowest
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
UninstallDisplayIcon={app}\Rapporteur.exe

[Files]
Source: "..\..\dist\rapporteur\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Rapporteur"; Filename: "{app}\Rapporteur.exe"; AppUserModelID: "org.rapporteur.Rapporteur"

[Registry]
Root: HKA; Subkey: "Software\Classes\rapporteur"; ValueType: string; ValueData: "URL:Rapporteur"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\rapporteur"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\rapporteur\DefaultIcon"; ValueType: string; ValueData: "{app}\Rapporteur.exe,0"
Root: HKA; Subkey: "Software\Classes\rapporteur\shell\open\command"; ValueType: string; ValueData: """{app}\Rapporteur.exe"" ""%1"""
