@echo off
rem The same for Windows. Not tried on a real Windows yet.
set STANDIN_EXECUTABLE=%~f0
"%~dp0..\..\node_modules\.bin\node" --no-warnings "%~dp0stand-in\boot.ts" %*
