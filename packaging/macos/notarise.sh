#!/usr/bin/env bash
# Signs, packs and notarises "dist/Gemma Desk.app" into a .dmg. On a Mac, after packaging/package.sh.
#
#   IDENTITY   "Developer ID Application: …", as `security find-identity -v -p codesigning` prints it
#   PROFILE    of `xcrun notarytool store-credentials PROFILE`
set -euo pipefail
cd "$(dirname "$0")/../.."

: "${IDENTITY:?name the signing identity in IDENTITY}" "${PROFILE:?name the notary profile in PROFILE}"
readonly APP="dist/Gemma Desk.app"
readonly ENTITLEMENTS=packaging/macos/entitlements.plist
VERSION=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' src/gemma_desk/__init__.py)
DMG="dist/gemma-desk-$VERSION-macos-$(uname -m).dmg"
readonly DMG

sign() { codesign --force --timestamp --options runtime --sign "$IDENTITY" "$@"; }

# From the inside out: what is signed last seals what it holds. Not --deep, which gives every library the entitlements.
find "$APP/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 | while IFS= read -r -d '' library; do
    sign "$library"
done
sign --entitlements "$ENTITLEMENTS" "$APP/Contents/MacOS/gemma-desk"
sign --entitlements "$ENTITLEMENTS" "$APP"
codesign --verify --strict --deep --verbose=2 "$APP"

rm -rf build/dmg "$DMG"
mkdir -p build/dmg
cp -R "$APP" build/dmg/
ln -s /Applications build/dmg/Applications
hdiutil create -volname "Gemma Desk" -srcfolder build/dmg -format ULFO "$DMG"
sign "$DMG"

xcrun notarytool submit "$DMG" --keychain-profile "$PROFILE" --wait
xcrun stapler staple "$DMG"
spctl --assess --type open --context context:primary-signature --verbose "$DMG"
echo "$DMG"
