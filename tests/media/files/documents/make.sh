#!/usr/bin/env bash
# Makes the files in this folder with other people's programs. Run it in an empty folder, with
# libreoffice-writer-nogui, libreoffice-calc-nogui, pandoc, ghostscript, imagemagick, tesseract-ocr and qpdf installed.
set -eu

cat > letter.html <<'E'
<html><head><meta charset="utf-8"><title>Quarterly letter</title></head><body>
<h1>Quarterly letter</h1><p>Dear reader, this is the first paragraph of a letter with <b>bold words</b>, an ümlaut, a snowman ☃ and the number 4711.</p>
<h2>Fruit</h2><ul><li>apples</li><li>pears<ul><li>green pears</li></ul></li><li>plums</li></ul>
<ol><li>first step</li><li>second step</li></ol>
<h2>Table of prices</h2>
<table border="1"><tr><th>Fruit</th><th>Price</th></tr><tr><td>Apple</td><td>1.20</td></tr><tr><td>Pear | green</td><td>2.50</td></tr></table>
<p>Last paragraph.</p></body></html>
E
cat > form.html <<'E'
<html><body><p>Please fill in the fields of this form and send it back.</p><form>Name: <input type="text" name="n" value="Ada Lovelace" size="30"><br><input type="checkbox" checked name="c">agreed</form></body></html>
E
office() { soffice --headless --convert-to "$1" "${@:3}" "$2" > /dev/null 2>&1; }
office 'docx:MS Word 2007 XML' letter.html '--infilter=HTML (StarWriter)'
office odt letter.html
mv letter.docx libreoffice.docx; mv letter.odt libreoffice.odt
office doc libreoffice.docx; office rtf libreoffice.docx; office pdf libreoffice.docx
office pdf:writer_web_pdf_Export form.html; mv form.pdf libreoffice-form.pdf
printf 'a,b\n1,2\n' > table.csv; office xlsx table.csv; mv table.xlsx libreoffice.xlsx

convert -size 24x16 plasma:red-blue picture.png
cat > report.md <<'E'
---
title: A report
---

# Introduction

Some text with *emphasis*, `code` and a [link](https://example.org/page). A note.[^1]

[^1]: The note's own words.

## A list

- one
- two
    1. two a
    2. two b
- three

| Name | Value |
|------|-------|
| a    | 1     |
| b    | 2     |

![A picture](picture.png)

$$x^2 + y^2$$

The end.
E
pandoc report.md -o pandoc.docx

# Pages: words alone; a chart and a line of words; nothing; a dark slide.
cat > pages.ps <<'E'
%!PS
<< /PageSize [400 560] >> setpagedevice
/Helvetica findfont 14 scalefont setfont
40 500 moveto (First page: words alone, enough of them to be read.) show
40 480 moveto (A second line of words.) show
showpage
40 500 moveto (Second page: a chart and its words.) show
0 1 5 { dup 50 mul 50 add 100 30 4 -1 roll 1 add 45 mul rectfill } for
showpage
showpage
0.05 0.1 0.3 setrgbcolor 0 0 400 560 rectfill
1 setgray /Helvetica findfont 30 scalefont setfont
40 400 moveto (Fourth page: dark) show
40 350 moveto (slide, light words) show
showpage
E
ps2pdf pages.ps ghostscript.pdf
cat > landscape.ps <<'E'
%!PS
<< /PageSize [400 560] >> setpagedevice
400 0 translate 90 rotate
/Helvetica findfont 14 scalefont setfont
40 350 moveto (Landscape page: it is read when it is turned.) show
40 330 moveto (Its second line, and an extraordi-) show
40 310 moveto (narily well hyphenated third one.) show
showpage
E
pdf() { gs -q -dNOSAFER -sDEVICE=pdfwrite -o "$@"; }
pdf ghostscript-turned.pdf -dAutoRotatePages=/All landscape.ps
pdf ghostscript-cropped.pdf -c '[/CropBox [30 460 400 530] /PAGES pdfmark' -f ghostscript.pdf

# Scans: of the letter, bare, with a line of words stamped on it, and with its text recognised.
gs -q -sDEVICE=pnggray -r100 -o page.png libreoffice.pdf
convert page.png -rotate 0.7 -attenuate 0.3 +noise Gaussian -resize 620x -quality 45 scan.jpg
view=$(echo /usr/share/ghostscript/*/lib/viewjpeg.ps)
size='<< /PageSize [600 850] >> setpagedevice'
pdf ghostscript-scan.pdf "$view" -c "$size (scan.jpg) viewJPEG showpage"
pdf ghostscript-stamped.pdf "$view" -c "$size gsave (scan.jpg) viewJPEG grestore /Helvetica findfont 10 scalefont setfont
  20 15 moveto (Scanned with a scanner) show showpage"
convert page.png -density 100 -colors 16 clean.png
tesseract clean.png tesseract -l eng pdf 2> /dev/null

qpdf --encrypt secret owner 256 -- ghostscript.pdf qpdf-password.pdf
qpdf --encrypt '' owner 256 --print=none -- ghostscript.pdf qpdf-owner.pdf

rm letter.html form.html report.md ./*.ps ./*.png ./*.jpg ./*.csv
