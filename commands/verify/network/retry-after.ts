/** How long a host asks us to wait, in milliseconds. @returns `undefined` where it does not say */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return /[a-z]/i.test(header) && !Number.isNaN(at) ? Math.max(at - now, 0) : undefined;
}
