@echo off
rem Starts Turnscope from its source tree; builds it first where that has not been done ("--rebuild" as the first argument builds again).
setlocal EnableExtensions
for %%I in ("%~dp0..\..") do set "here=%%~fI"
set "built=%here%\app\target\turnscope"

set "java="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~fD"
if not defined java (
    echo turnscope: no Java 25 or later found; set JAVA_HOME to one 1>&2
    exit /b 1
)

set "rebuild="
if /i "%~1"=="--rebuild" set "rebuild=yes"
if defined rebuild shift /1
if not exist "%built%\built" set "rebuild=yes"
if defined rebuild (
    call mvn -B -q -f "%here%\pom.xml" package -Dmaven.test.skip=true || exit /b 1
    type nul > "%built%\built"
)

set "arguments="
:next
if "%~1"=="" goto start
set arguments=%arguments% %1
shift /1
goto next

:start
"%java%" --module-path "%built%\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED %TURNSCOPE_JAVA_OPTIONS% -cp "%built%\lib\*" turnscope.app.Main %arguments%
exit /b %ERRORLEVEL%

rem Takes the first home whose release file names version 25 or later.
:consider
if defined java exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do set "major=%%~V"
set "major=%major:"=%"
if %major% GEQ 25 if exist "%~1\bin\java.exe" set "java=%~1\bin\java.exe"
exit /b 0
