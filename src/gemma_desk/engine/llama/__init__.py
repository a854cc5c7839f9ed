"""llama.cpp through llama-cpp-python: weights, prompt, KV cache, drafting, sampling.

The only importer of llama_cpp. Nothing here knows of processes, windows or stores.
"""
