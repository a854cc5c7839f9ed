from tests.speech.service import loudspeaker_only, speech_service

__all__ = ["loudspeaker_only", "speech_service"]
