/**
 * Recognizes a code of OAuth's that comes without a description, as Cognito often sends it, and libraries pass it on (`OPError:
 * invalid_client`). With a description it is the error of another entry.
 */
export function codeAlone(code: string): RegExp {
  const isDescribed = String.raw`(?![\s\S]*(?:error_description|AADSTS\d))`;
  const isAll = String.raw`\W*${code}\W*$`;
  const isNamed = String.raw`[\s\S]*(?<!;\s*)[eE]rror["']?\s*[:=]\s*["']?${code}(?!\w|\s*:)`;
  return new RegExp(`^${isDescribed}(?:${isAll}|${isNamed})`);
}
