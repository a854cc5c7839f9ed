<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n token(s)</source>
        <translation>
            <numerusform>Up to %n token</numerusform>
            <numerusform>Up to %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a picture</comment>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n token(s)</source>
        <translation>
            <numerusform>{done} of %n token</numerusform>
            <numerusform>{done} of %n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) drawn on the picture</source>
        <translation>
            <numerusform>%n box is drawn on the picture</numerusform>
            <numerusform>%n boxes are drawn on the picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) hidden</source>
        <translation>
            <numerusform>%n box is hidden</numerusform>
            <numerusform>%n boxes are hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) not drawn: the answer does not say on which part or picture</source>
        <translation>
            <numerusform>%n box is not drawn: the answer does not say on which part or picture</numerusform>
            <numerusform>%n boxes are not drawn: the answer does not say on which part or picture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of {length}, at most {most}: one a second</source>
        <translation>
            <numerusform>%n picture of {length}, at most {most}: one a second</numerusform>
            <numerusform>%n pictures of {length}, at most {most}: one a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) cannot be used, so nothing is sent yet. Remove them first.</source>
        <translation>
            <numerusform>%n attachment cannot be used, so nothing is sent yet. Remove them first.</numerusform>
            <numerusform>%n attachments cannot be used, so nothing is sent yet. Remove them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent any more: %n message(s) above</source>
        <translation>
            <numerusform>Not sent any more: %n message above</numerusform>
            <numerusform>Not sent any more: %n messages above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) among them</source>
        <translation>
            <numerusform>%n attachment among them</numerusform>
            <numerusform>%n attachments among them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The context window is full: {used} of {window} tokens. When you send the next question, the oldest %n message(s) are not sent any more.</source>
        <translation>
            <numerusform>The context window is full: {used} of {window} tokens. When you send the next question, the oldest %n message are not sent any more.</numerusform>
            <numerusform>The context window is full: {used} of {window} tokens. When you send the next question, the oldest %n messages are not sent any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Heard so far: {number} of %n piece(s)</source>
        <translation>
            <numerusform>Heard so far: {number} of %n piece</numerusform>
            <numerusform>Heard so far: {number} of %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n day(s), then removed.</source>
        <translation>
            <numerusform>Kept for %n day, then removed.</numerusform>
            <numerusform>Kept for %n days, then removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gemma Desk has opened %n connection(s) from here, to fetch models: {received} came, {sent} went.</source>
        <translation>
            <numerusform>Gemma Desk has opened %n connection from here, to fetch models: {received} came, {sent} went.</numerusform>
            <numerusform>Gemma Desk has opened %n connections from here, to fetch models: {received} came, {sent} went.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s). What was written later is in the file that is kept.</source>
        <translation>
            <numerusform>%n conversation. What was written later is in the file that is kept.</numerusform>
            <numerusform>%n conversations. What was written later is in the file that is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) here now.</source>
        <translation>
            <numerusform>%n conversation here now.</numerusform>
            <numerusform>%n conversations here now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, or not all of it.</source>
        <translation>
            <numerusform>%n could not be read, or not all of it.</numerusform>
            <numerusform>%n could not be read, or not all of it.</numerusform>
        </translation>
    </message>
</context>
</TS>
