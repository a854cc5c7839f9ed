"""The one thread that owns the store."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from gemma_desk.encryption import DataKey
from gemma_desk.store import Store

T = TypeVar("T")


class StoreThread:
    """Opens the store of a folder and makes calls on it, one after the other, in the order they come."""

    def __init__(self, folder: Path, key: DataKey | None = None) -> None:
        """Starts the thread, which opens the store; returns at once.

        Args:
            folder: Of the data.
            key: What it is encrypted with; None where it is not.
        """
        self._folder = folder
        self._n_alone = 0
        """Calls that wait for nothing to be open; a copy being made gives way to them for good."""
        self.key = key
        """Is another one after `while_closed`; belongs to the thread, others see what it was or is."""
        self._waiting: deque[tuple[Future[Any], Callable[[], Any]]] = deque()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.opened: Future[Store] = self._submit(lambda: Store.open(folder, key))
        """Done when the store is open, or holds the `StoreProblem`; every call then fails with it."""

    def call(self, use: Callable[[Store], T]) -> Future[T]:
        """Runs `use` with the store on its thread. The future holds what it returned or raised."""
        return self._submit(lambda: use(self.opened.result()))

    def do(self, call: Callable[[], T]) -> Future[T]:
        """Makes a call in its turn that needs no store, whether that could be opened or not."""
        return self._submit(call)

    def copy_beside(self, path: Path, is_wanted: Callable[[], bool]) -> Future[None]:
        """Copies the database into a new file; whatever is called meanwhile is done in between.

        It is cancelled when it is no longer wanted, which is asked on the store's thread.
        """
        return self.call(lambda store: store.copy_beside(path, lambda: self._give_way(is_wanted)))

    def mend(self, how: Callable[[Path], T]) -> Future[T]:
        """Where the store could not be opened: does something about its folder, then opens it again.

        The future holds what `how` returned, or what it or the opening raised; calls go on failing then.
        """
        return self._submit(lambda: self._mend(how))

    def while_closed(self, use: Callable[[DataKey | None], DataKey | None]) -> Future[None]:
        """Does something with the files of the store while it is closed; calls wait meanwhile, a copy is broken off.

        Args:
            use: Gets the key and gives the one that the store is opened with again, the same one where it raises.
        """
        self._n_alone += 1
        return self._submit(lambda: self._while_closed(use))

    def close(self) -> None:
        """Ends the calls asked for, then closes the store. Blocks until it is on the disk.

        Raises:
            StoreProblem: The last write failed.
        """
        closed = self._submit(self._close)
        self._executor.shutdown(wait=True)
        closed.result()

    def _mend(self, how: Callable[[Path], T]) -> T:
        result = how(self._folder)
        opened: Future[Store] = Future()
        opened.set_result(Store.open(self._folder, self.key))
        self.opened = opened
        return result

    def _submit(self, call: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        self._waiting.append((future, call))
        self._executor.submit(self._run_next)
        return future

    def _run_next(self) -> None:
        """There may be none: it was done between two steps of another."""
        if not self._waiting:
            return
        future, call = self._waiting.popleft()
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = call()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    def _give_way(self, is_wanted: Callable[[], bool]) -> None:
        if self._n_alone or not is_wanted():
            raise CancelledError
        while self._waiting and not self._n_alone:
            self._run_next()

    def _while_closed(self, use: Callable[[DataKey | None], DataKey | None]) -> None:
        self._n_alone -= 1
        self.opened.result().close()
        try:
            self.key = use(self.key)
        finally:
            self.opened = _called(lambda: Store.open(self._folder, self.key))
        self.opened.result()

    def _close(self) -> None:
        if self.opened.exception() is None:
            self.opened.result().close()


def _called(call: Callable[[], T]) -> Future[T]:
    """What a call has given or raised, as a future."""
    future: Future[T] = Future()
    try:
        future.set_result(call())
    except Exception as error:
        future.set_exception(error)
    return future
