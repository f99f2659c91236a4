/** Standard output and standard error that keep what is written. */
export function keptStreams(isTTY = false) {
  const written = { stdout: "", stderr: "" };
  const writing = (to: keyof typeof written) => (text: string | Uint8Array) => {
    written[to] += text;
    return true;
  };
  return {
    written,
    streams: { stdout: { isTTY, write: writing("stdout") }, stderr: { write: writing("stderr") } },
  };
}
