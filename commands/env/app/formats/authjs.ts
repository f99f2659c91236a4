import type { AppSettings } from "../app-settings";
import { type Format, renderImport } from "./format";

/** Where Auth.js takes callbacks: `<base path>/callback/<id of the provider>`. */
const CALLBACK = /^(?<basePath>\/.+)\/callback\/(?<id>[\w-]+)$/;

/** @see https://authjs.dev/getting-started/providers/cognito */
export const authjs: Format = {
  library: "Auth.js (next-auth 5, @auth/core 0.41)",
  comment: "//",
  inBrowser: false,
  render: (app) => {
    const { issuer, clientId, isConfidential, scopes, identityProvider, signOutUrl } = app;
    const json = JSON.stringify;
    const { comment, basePath, id } = callbackOf(app);
    return `${comment}${renderImport("NextAuth", "next-auth")}
${renderImport("Cognito", "next-auth/providers/cognito")}
${signOutUrl === undefined ? "" : `\nexport const SIGN_OUT_URL = ${json(signOutUrl)};\n`}
export const { handlers, auth, signIn, signOut } = NextAuth({
  basePath: ${json(basePath)},
  providers: [
    Cognito({
      id: ${json(id)},
      issuer: ${json(issuer)},
      clientId: ${json(clientId)},
      ${
        isConfidential
          ? `clientSecret: process.env.AUTH_COGNITO_SECRET, // npm run -s env -- secret ${app.environment} ${app.client}`
          : `client: { token_endpoint_auth_method: "none" }, // a public app client has no secret`
      }
      authorization: { params: { scope: ${json(scopes.join(" "))}${identityProvider === undefined ? "" : `, identity_provider: ${json(identityProvider)}`} } },
      checks: ["pkce", "state", "nonce"],
    }),
  ],
  callbacks: {
    // Without a database, Auth.js makes up a new ID at each sign-in: this keeps the user pool's. With one, leave both out.
    jwt: ({ token, account }) => (account ? { ...token, sub: account.providerAccountId } : token),
    session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),${
      signOutUrl === undefined
        ? ""
        : `
    // signOut({ redirectTo: SIGN_OUT_URL }) ends the sessions of the sign-in too. Auth.js redirects to no other site by itself.
    redirect: ({ url, baseUrl }) =>
      url === SIGN_OUT_URL || new URL(url, baseUrl).origin === baseUrl ? new URL(url, baseUrl).href : baseUrl,`
    }
  },
});`;
  },
};

function callbackOf({ environment, client, callbackUrls }: AppSettings): {
  comment: string;
  basePath: string;
  id: string;
} {
  for (const url of callbackUrls) {
    const { basePath, id } = CALLBACK.exec(new URL(url).pathname)?.groups ?? {};
    if (basePath !== undefined && id !== undefined) return { comment: "", basePath, id };
  }
  const [first] = callbackUrls;
  return {
    comment: `// Auth.js takes callbacks at its own path only. Add ${new URL("/api/auth/callback/cognito", first).href} to
// cognito.clients.${client}.callbackUrls in environments/${environment}.yaml, which has ${callbackUrls.join(", ")}.
`,
    basePath: "/api/auth",
    id: "cognito",
  };
}
