"""The loudspeaker: a sound as the model hears it, from any place in it, at any speed. No Qt."""
