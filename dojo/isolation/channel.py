"""Messages over a pair of streams, each behind its length."""

import contextlib
import io
from collections.abc import Sequence

import msgspec

from dojo.errors import Breach
from dojo.isolation.wire import CannotCrossError, Message

ENVELOPE_LIMIT = 32 * 2**20
BLOBS_LIMIT = 128 * 2**20  # bytes beside one envelope
TOTAL_LIMIT = 2**30  # bytes of all that one worker sends
_HEADER_BYTES = 8
_BUFFER_BYTES = 65536


class Channel:
    """One side's end.

    Parameters
    ----------
    reader, writer : RawIOBase
        Unbuffered streams from and to the other side.
    trusts : bool
        Whether the other side may send as much as it likes; then it does not let this one.
    """

    def __init__(self, reader: io.RawIOBase, writer: io.RawIOBase, *, trusts: bool) -> None:
        self._reader = io.BufferedReader(reader, _BUFFER_BYTES)
        self._writer = io.BufferedWriter(writer, _BUFFER_BYTES)
        self._trusts = trusts
        self._received = 0
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(Message).decode

    def send(self, message: Message, blobs: Sequence[memoryview]) -> None:
        """Send a message, and the bytes that belong beside it.

        Raises
        ------
        CannotCrossError
            If it is more than the other side takes.
        """
        message.value.blobs = [blob.nbytes for blob in blobs]
        envelope = self._encode(message)
        if self._trusts and (len(envelope) > ENVELOPE_LIMIT or sum(message.value.blobs) > BLOBS_LIMIT):
            raise CannotCrossError("it is too large")
        try:
            self._writer.write(len(envelope).to_bytes(_HEADER_BYTES, "little"))
            self._writer.write(envelope)
            for blob in blobs:
                self._writer.write(blob)
            self._writer.flush()
        except (OSError, ValueError) as error:  # It is closed on one side or the other.
            raise Breach("it has ended") from error

    def receive(self) -> tuple[Message, list[bytearray]]:
        """Wait for a message, of which nothing is believed but its lengths, and those within limits."""
        size = int.from_bytes(self._exactly(_HEADER_BYTES), "little")
        self._allow(size, ENVELOPE_LIMIT)
        try:
            message: Message = self._decode(self._exactly(size))
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError, MemoryError) as error:
            raise Breach(f"it sent what is no message: {error}") from None
        sizes = message.value.blobs
        self._allow(sum(sizes), BLOBS_LIMIT)
        return message, [self._exactly(each) for each in sizes]

    def close(self) -> None:
        """Close this end."""
        for stream in (self._writer, self._reader):
            with contextlib.suppress(OSError):  # What is left to send is nobody's any more.
                stream.close()

    def _allow(self, size: int, limit: int) -> None:
        """Refuse a size before anything is made for it."""
        if self._trusts:
            return
        self._received += size
        if size > limit:
            raise Breach(f"it sent {size} bytes at once, more than {limit}")
        if self._received > TOTAL_LIMIT:
            raise Breach(f"it sent more than {TOTAL_LIMIT} bytes")

    def _exactly(self, size: int) -> bytearray:
        try:
            data = bytearray(size)
            read = self._reader.readinto(data)
        except (OSError, ValueError, MemoryError) as error:
            raise Breach("it has ended") from error
        if read < size:
            raise Breach("it has ended")
        return data
