"""All campaigns, by the name that `--only` takes and that the table in docs/promises.md carries."""

from __future__ import annotations

from tests.torture import control, kill, memory, passphrase, privacy, rendering, store
from tests.torture import input as inputs
from tests.torture.figure import Campaign
from tests.torture.soak import campaign as soak
from tests.torture.sound import campaign as sound

CAMPAIGNS: dict[str, Campaign] = {
    "soak": soak.campaign,
    "control": control.campaign,
    "kill": kill.campaign,
    "store": store.campaign,
    "privacy": privacy.campaign,
    "memory": memory.campaign,
    "sound": sound.campaign,
    "passphrase": passphrase.campaign,
    "input": inputs.campaign,
    "rendering": rendering.campaign,
}
