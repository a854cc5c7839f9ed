"""Calls from other threads come home, in order."""

from __future__ import annotations

import threading

from gemma_desk.ui.bridge import Bridge


def test_ten_thousand_calls_come_home_in_order_on_the_home_thread(qtbot):
    bridge = Bridge()
    arrived: list[tuple[int, int]] = []
    home = threading.get_ident()

    def send() -> None:
        for number in range(10_000):
            bridge(lambda number=number: arrived.append((number, threading.get_ident())))

    worker = threading.Thread(target=send)
    worker.start()
    qtbot.waitUntil(lambda: len(arrived) == 10_000, timeout=20_000)
    worker.join()
    assert arrived == [(number, home) for number in range(10_000)]
