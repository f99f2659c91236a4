/**
 * The script in which Entra's pages have their values. What signs people in by script reads them there.
 *
 * @see https://github.com/RaphiMC/MinecraftAuth (CredentialsMsaAuthService)
 */
export const configScript = (values: Readonly<Record<string, unknown>>): string =>
  `//<![CDATA[\n$Config=${JSON.stringify(values).replaceAll("<", "\\u003c")};\n//]]>`;
