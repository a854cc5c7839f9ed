"""In place of PyInstaller's own, which asks for the package that this is a fork of."""

from PyInstaller.utils.hooks import copy_metadata

datas = copy_metadata("webrtcvad-wheels")
