"""Runs one program and its checks, and says of errors what is the program's own."""

import ast
import builtins
import codecs
import importlib.util
import inspect
import io
import linecache
import sys
import traceback

_TOO_LARGE = "cannot fit 'int' into an index-sized integer"


def _no_input(prompt=""):
    raise RuntimeError("input() is not there: nobody can type into a run. Put the values into the code.")


class _Raw(io.RawIOBase):
    """Passes on at once what is written, so that nothing is lost with a program that is ended."""

    def __init__(self, out):
        self._out = out
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def writable(self):
        return True

    def write(self, data):
        data = bytes(data)
        text = self._decoder.decode(data)
        if text:
            self._out(text)
        return len(data)


def listen(out):
    for name in ("stdout", "stderr"):
        stream = io.TextIOWrapper(_Raw(out), encoding="utf-8", errors="replace", newline="\n", write_through=True)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


class _Nowhere(io.TextIOBase):
    def writable(self):
        return True

    def write(self, text):
        return len(text)


def imported(code):
    """Top-level names that the code imports and that are not here."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return []
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return sorted(name for name in names if name not in sys.modules and importlib.util.find_spec(name) is None)


def _read(code, name):
    linecache.cache[name] = (len(code), None, code.splitlines(True), name)
    return compile(code, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)


async def _do(code, name, space):
    compiled = _read(code, name)
    result = eval(compiled, space)
    if inspect.iscoroutine(result):
        await result


def _own(told):
    """Without the frames of this file, in the causes as well."""
    while told is not None:
        told.stack = traceback.StackSummary.from_list([frame for frame in told.stack if frame.filename != __file__])
        told = told.__cause__ or told.__context__


def _told(failure):
    try:
        told = traceback.TracebackException.from_exception(failure, limit=-20)
        _own(told)
        return "".join(told.format())
    except BaseException:
        return f"{type(failure).__name__}\n"


def _hint(failure, offered):
    if not isinstance(failure, ModuleNotFoundError) or not failure.name:
        return ""
    if offered:
        return f"Modules that can be loaded here, besides the standard library: {', '.join(offered)}.\n"
    return "Only the standard library is here; whoever runs this server can add modules (see Operations).\n"


async def run(code, name, out, offered):
    """Returns how the program ended, and its namespace."""
    import __main__

    space = __main__.__dict__
    builtins.input = _no_input
    try:
        await _do(code, name, space)
    except SystemExit as leaving:
        if leaving.code in (None, 0):
            return "ok", space
        out(f"SystemExit: {leaving.code}\n")
        return "error", space
    except BaseException as failure:
        short = isinstance(failure, MemoryError) or (isinstance(failure, OverflowError) and str(failure) == _TOO_LARGE)
        out(_told(failure) + _hint(failure, offered))
        return ("memory" if short else "error"), space
    return "ok", space


def _message(failure):
    try:
        words = str(failure)
    except BaseException:
        words = ""
    if isinstance(failure, AssertionError):
        return words or "An assertion of the check does not hold."
    return f"{type(failure).__name__}: {words}" if words else type(failure).__name__


async def check(code, name, space):
    """Returns what is wrong, or nothing."""
    kept = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = _Nowhere()
    try:
        await _do(code, name, space)
    except BaseException as failure:
        return _message(failure) or "failed"
    finally:
        sys.stdout, sys.stderr = kept
    return ""
