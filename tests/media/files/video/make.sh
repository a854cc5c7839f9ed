#!/usr/bin/env bash
# Makes the files in this folder with other people's programs. Run it in an empty folder, with ffmpeg and mkvtoolnix
# installed. Each second of a video has a grey of its own: 16 + 30 for each second, of 16 to 235.
set -eu
grey() { ffmpeg -v error -f lavfi -i "color=black:size=160x96:rate=25:duration=6,geq=lum='16+floor(T)*30':cb=128:cr=128" "$@"; }
grey -f lavfi -i 'sine=440:duration=6' -c:v libx264 -g 40 -pix_fmt yuv420p -b:v 60k -c:a aac -b:a 24k -shortest ffmpeg-h264.mp4
grey -c:v libx265 -x265-params log-level=error -pix_fmt yuv420p -b:v 60k -tag:v hvc1 ffmpeg-h265.mov
grey -c:v libvpx -b:v 60k ffmpeg-vp8.webm
grey -c:v libvpx-vp9 -b:v 60k ffmpeg-vp9.webm
grey -c:v libaom-av1 -cpu-used 8 -b:v 60k ffmpeg-av1.mp4
mkvmerge -q -o mkvmerge.mkv ffmpeg-h264.mp4

# Red above, blue below, told to be turned by 90°; and pixels twice as wide as high.
halves="color=red:size=96x64:rate=10:duration=2,drawbox=y=32:h=32:w=96:c=blue:t=fill"
ffmpeg -v error -f lavfi -i "$halves" -pix_fmt yuv420p -c:v libx264 upright.mp4
ffmpeg -v error -i upright.mp4 -c copy -metadata:s:v:0 rotate=90 ffmpeg-turned.mp4
ffmpeg -v error -i upright.mp4 -vf setsar=2 -c:v libx264 ffmpeg-wide-pixels.mp4

# HD colours that are not named; 90 s, a picture each 2 s; a moving picture in each format of frame.
ffmpeg -v error -f lavfi -i color=0x20C040:size=1280x720:rate=10:duration=0.5 -vf scale=out_color_matrix=bt709 -pix_fmt yuv420p -c:v libx264 -bsf:v h264_metadata=matrix_coefficients=2:colour_primaries=2:transfer_characteristics=2 ffmpeg-hd.mp4
ffmpeg -v error -f lavfi -i testsrc=size=64x48:rate=1/2:duration=90 -pix_fmt yuv420p -c:v libx264 -g 5 -crf 40 ffmpeg-long.mp4
ffmpeg -v error -f lavfi -i testsrc2=size=96x64:rate=30:duration=4 -pix_fmt yuv420p -c:v libx264 -crf 35 ffmpeg-moving.mp4
ffmpeg -v error -f lavfi -i testsrc=size=64x48:rate=5:duration=1 -pix_fmt yuvj420p -c:v mjpeg -q:v 20 ffmpeg-mjpeg.mov
ffmpeg -v error -f lavfi -i 'sine=440:duration=1' -c:a aac ffmpeg-sound-only.mp4
rm upright.mp4
