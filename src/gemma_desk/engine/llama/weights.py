"""A model set in memory: target, projector and drafter, loaded with progress and freed together."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from pathlib import Path

from llama_cpp import llama_cpp as C
from llama_cpp import llama_cpp_ext as X
from llama_cpp import mtmd_cpp as M

from gemma_desk.chat.errors import ModelProblem
from gemma_desk.engine.llama import backend, mapped_file
from gemma_desk.engine.llama.backend import Cancelled, StopFlag
from gemma_desk.engine.llama.projector import Projector
from gemma_desk.gemma.picture import DETAILS
from gemma_desk.models.memory_parts import (
    DRAFTER_BATCH_TOKENS,
    DRAFTER_OUTPUT_ROWS,
    F16_BYTES,
    MAPS_WEIGHTS,
    OUTPUT_ROWS,
    micro_batch_tokens,
)
from gemma_desk.models.memory_plan import LoadPlan
from gemma_desk.models.model_set import ModelSet

_MTP_CONTEXT = 1
_READ, _MAP = 0, 1
"""Of llama.cpp's ways to load a file."""
_FLASH_ATTENTION = 1
_F16, _Q8_0 = 1, 8
_ALL_LAYERS = -1
_DRAFTER_BYTES_A_THREAD = 2**21
"""With less for each to read, the threads wait for each other longer than they compute: with one thread a drafter of
0.8 MB takes a fifth less time than with two, one of 1.3 MB a twentieth."""
_NO_MEMORY_FOR_DRAFTER = "There was too little memory for the drafter."

Progress = Callable[[float], bool]
"""Takes a fraction from 0 to 1, answers whether to go on."""


class Weights:
    """Owns everything llama.cpp allocated for one model set."""

    def __init__(self, models: ModelSet, plan: LoadPlan, n_threads: int, stop: StopFlag, progress: Progress) -> None:
        """Loads all files of the set.

        Args:
            models: The files by role.
            plan: How to load them so that they fit.
            n_threads: To compute with, until `use_threads`.
            stop: Ends loading and later computations.
            progress: Told the fraction loaded, by bytes over all files.

        Raises:
            ModelProblem: A file cannot be loaded; everything loaded so far is freed.
        """
        self._frees: list[Callable[[], object]] = []
        self.plan = plan
        self.n_threads = n_threads
        self._stop = stop
        self.n_ubatch = micro_batch_tokens(plan.setup.detail)
        self.drafter: C.llama_context_p | None = None
        self._drafter_bytes = 0
        self.drafter_reason = models.drafter_reason or ("" if plan.setup.has_drafter else _NO_MEMORY_FOR_DRAFTER)
        self.adapters = tuple(path.stem for path in models.adapters)
        self.projector: Projector | None = None
        try:
            self._load(models, _Progress(models, progress))
        except BaseException:
            self.close()
            raise

    @property
    def is_stopped(self) -> bool:
        """Whether a stop was asked for."""
        return self._stop.is_set

    @property
    def computing_cores(self) -> float:
        """Processor cores at work while the model computes; 0 where a graphics device works beside them."""
        return 0.0 if self.plan.n_device_layers else float(self.n_threads)

    def use_threads(self, n_threads: int) -> None:
        """Computes with so many threads from now on."""
        self.n_threads = n_threads
        C.llama_set_n_threads(self.target, n_threads, n_threads)
        if self.drafter is not None:
            C.llama_set_n_threads(self.drafter, self._drafter_threads, self._drafter_threads)

    @property
    def _drafter_threads(self) -> int:
        return max(1, min(self.n_threads, self._drafter_bytes // _DRAFTER_BYTES_A_THREAD))

    def close(self) -> None:
        """Frees everything, newest first."""
        while self._frees:
            self._frees.pop()()

    def _load(self, models: ModelSet, progress: _Progress) -> None:
        self.model = self._load_target(models.target, progress)
        self.n_context = self.plan.setup.context_tokens
        adapters = [
            self._load_adapter(path) for path in models.adapters
        ]  # before the context, which counts their nodes
        self.target = self._open_context(self.model, self._target_params())
        self._use_adapters(adapters)
        if models.projector is not None:
            self.projector = self._load_projector(models.projector, progress)
        if models.drafter is not None and self.plan.setup.has_drafter:
            self._load_drafter(models.drafter, progress)

    def _load_target(self, path: Path, progress: _Progress) -> C.llama_model_p:
        """Maps the file where that can be done without keeping what is repacked twice; see `MAPS_WEIGHTS`."""
        if not MAPS_WEIGHTS or self.plan.n_device_layers:
            return self._load_model(path, _READ, self.plan.n_device_layers, progress)
        try:
            model = self._load_model(path, _MAP, 0, progress)
        except ModelProblem:  # not every file system can map
            return self._load_model(path, _READ, 0, progress)
        if backend.repacks_weights():  # else all of it is used where it lies
            mapped_file.release(path)
        return model

    def _load_model(self, path: Path, load_mode: int, n_device_layers: int, progress: _Progress) -> C.llama_model_p:
        params = C.llama_model_default_params()
        params.load_mode = load_mode
        params.n_gpu_layers = n_device_layers
        params.use_extra_bufts = backend.repacks_weights()
        on_progress = progress.of_mapped(path) if load_mode == _MAP else progress.of(path)
        params.progress_callback = callback = C.llama_progress_callback(on_progress)
        model = C.llama_model_load_from_file(os.fsencode(path), params)
        del callback
        if not model:
            raise Cancelled if self.is_stopped else _cannot_load(path)
        self._frees.append(lambda: C.llama_model_free(model))
        return model

    def _load_adapter(self, path: Path) -> C.llama_adapter_lora_p:
        """It is freed with the model."""
        adapter = C.llama_adapter_lora_init(self.model, os.fsencode(path))
        if not adapter:
            raise _cannot_load(path)
        return adapter

    def _use_adapters(self, adapters: list[C.llama_adapter_lora_p]) -> None:
        """All at the strength they were made with."""
        n_adapters = len(adapters)
        handles = (C.llama_adapter_lora_p_ctypes * n_adapters)(*adapters)  # type: ignore[misc] # its types are aliases
        if n_adapters and C.llama_set_adapters_lora(
            self.target, handles, n_adapters, (ctypes.c_float * n_adapters)(*[1.0] * n_adapters)
        ):
            raise ModelProblem("The LoRA adapters cannot be used together. Nothing was lost. Leave one out.")

    def _open_context(self, model: C.llama_model_p, params: C.llama_context_params) -> C.llama_context_p:
        context = C.llama_init_from_model(model, params)
        if not context:
            raise ModelProblem(
                f"There is not enough memory for a context window of {params.n_ctx} tokens "
                f"({backend.recent_errors()}). No conversation was touched. Choose a smaller context window."
            )
        self._frees.append(lambda: C.llama_free(context))
        return context

    def _target_params(self) -> C.llama_context_params:
        params = self._common_params()
        params.n_batch = params.n_ubatch = self.n_ubatch
        params.n_outputs_max = OUTPUT_ROWS  # bounds the logits buffer, 1 MiB a row on the 12B
        return params

    def _common_params(self) -> C.llama_context_params:
        params = C.llama_context_default_params()
        params.n_ctx = self.n_context
        params.n_seq_max = 1
        params.n_threads = params.n_threads_batch = self.n_threads
        params.flash_attn_type = _FLASH_ATTENTION  # which values in 8 bits need
        params.type_k = params.type_v = _F16 if self.plan.setup.kv_value_bytes == F16_BYTES else _Q8_0
        params.swa_full = False
        params.abort_callback = self._stop.callback
        params.abort_callback_data = self._stop.callback_data
        return params

    def _load_projector(self, path: Path, progress: _Progress) -> Projector:
        params = M.mtmd_context_params_default()
        params.use_gpu = self.plan.is_all_on_device
        params.n_threads = self.n_threads
        params.warmup = False
        params.print_timings = False
        params.image_min_tokens = 1
        params.image_max_tokens = DETAILS[-1]
        projector = M.mtmd_init_from_file(os.fsencode(path), self.model, params)
        if not projector:
            raise _cannot_load(path)
        self._frees.append(lambda: M.mtmd_free(projector))
        progress.of(path)(1.0, None)
        return Projector(projector)

    def _load_drafter(self, path: Path, progress: _Progress) -> None:
        """Loads the drafter; it shares the target's KV cache. A drafter that fails leaves the target as it was."""
        try:
            model = self._load_model(path, _READ, _ALL_LAYERS if self.plan.is_all_on_device else 0, progress)
            params = self._common_params()
            self._drafter_bytes = C.llama_model_size(model)
            params.n_threads = params.n_threads_batch = self._drafter_threads
            params.n_batch = params.n_ubatch = DRAFTER_BATCH_TOKENS
            params.n_outputs_max = DRAFTER_OUTPUT_ROWS
            params.ctx_type = _MTP_CONTEXT
            params.ctx_other = self.target
            self.drafter = self._open_context(model, params)
        except ModelProblem as error:
            self.drafter_reason = f"The drafter cannot be used: {error.problem.sentence}"
            return
        except MemoryError:
            self.drafter_reason = _NO_MEMORY_FOR_DRAFTER
            return
        X.llama_set_embeddings_nextn(self.target, True, True)
        X.llama_set_embeddings_nextn(self.drafter, True, True)


class _Progress:
    """Turns each file's own fraction into one over the bytes of the set."""

    def __init__(self, models: ModelSet, progress: Progress) -> None:
        paths = [path for path in (models.target, models.projector, models.drafter) if path is not None]
        self._bytes = {path: path.stat().st_size for path in paths}
        self._before = {path: sum(list(self._bytes.values())[:number]) for number, path in enumerate(paths)}
        self._progress = progress

    def of(self, path: Path) -> Callable[[float, ctypes.c_void_p | None], bool]:
        """The callback for one file."""
        total = sum(self._bytes.values())
        return lambda fraction, _: self._progress((self._before[path] + fraction * self._bytes[path]) / total)

    def of_mapped(self, path: Path) -> Callable[[float, ctypes.c_void_p | None], bool]:
        """The callback for one file that is mapped: what has been read of it leaves memory at once."""
        tell = self.of(path)

        def callback(fraction: float, data: ctypes.c_void_p | None) -> bool:
            mapped_file.release(path)
            return tell(fraction, data)

        return callback


def _cannot_load(path: Path) -> ModelProblem:
    return ModelProblem(
        f"{path.name} cannot be loaded: {backend.recent_errors() or 'the file is damaged or of another kind'}. "
        "No conversation was touched. Check the file's sha256 sum and download it again if it differs."
    )
