"""The microphone: what comes from it, how loud it is, and the recording in the end. No Qt."""
