import { stringify } from "yaml";
import type { Format } from "./format";

/** Where Spring Security takes callbacks, unless the app says otherwise. */
const CALLBACK = /^\/login\/oauth2\/code\/(?<id>[\w-]+)$/;

/** @see https://docs.spring.io/spring-boot/reference/web/spring-security.html#web.security.oauth2.client */
export const spring: Format = {
  library: "Spring Boot 4.0",
  comment: "#",
  inBrowser: false,
  render: (app) => {
    const { callbackUrls, isConfidential, identityProvider, authorizationEndpoint, signOutUrl } = app;
    const callbacks = callbackUrls.map((url) => ({
      url,
      id: CALLBACK.exec(new URL(url).pathname)?.groups?.id,
    }));
    const callback = callbacks.find(({ id }) => id !== undefined) ?? callbacks[0];
    const id = callback?.id ?? "cognito";
    const registration = {
      "client-id": app.clientId,
      ...(isConfidential
        ? { "client-secret": "${COGNITO_CLIENT_SECRET}" }
        : { "client-authentication-method": "none" }),
      "authorization-grant-type": "authorization_code",
      "redirect-uri": callback?.url,
      scope: app.scopes,
    };
    const provider = {
      "issuer-uri": app.issuer,
      "authorization-uri":
        identityProvider === undefined
          ? authorizationEndpoint
          : `${authorizationEndpoint}?identity_provider=${encodeURIComponent(identityProvider)}`,
      "user-name-attribute": "sub",
    };
    const yaml = stringify(
      {
        spring: {
          security: {
            oauth2: { client: { registration: { [id]: registration }, provider: { [id]: provider } } },
          },
        },
      },
      { lineWidth: 0 },
    ).trimEnd();
    const comments = [
      ...(isConfidential
        ? [`COGNITO_CLIENT_SECRET: npm run -s env -- secret ${app.environment} ${app.client}`]
        : []),
      ...(callback?.id === undefined && callback !== undefined
        ? [
            `Spring takes callbacks at /login/oauth2/code/*. For this one: http.oauth2Login(login -> login.redirectionEndpoint(`,
            `end -> end.baseUri(${JSON.stringify(new URL(callback.url).pathname)})))`,
          ]
        : []),
      ...(signOutUrl === undefined
        ? []
        : [`To sign out: http.logout(logout -> logout.logoutSuccessUrl(${JSON.stringify(signOutUrl)}))`]),
    ];
    return [...comments.map((each) => `# ${each}`), yaml].join("\n");
  },
};
