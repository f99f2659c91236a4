interface BackchannelLogout {
  readonly oidc_logout?: { readonly backchannel_logout_urls?: readonly string[] | undefined } | null;
  readonly oidc_backchannel_logout?: object | null;
}

/** Auth0 repeats the URLs of `oidc_logout` under the name that it had before, and `null` of that name removes both. */
export function withBackchannelUrls<T extends BackchannelLogout>(request: T): T {
  const { oidc_logout, oidc_backchannel_logout } = request;
  if (oidc_backchannel_logout === null) {
    return { ...request, oidc_logout: null, oidc_backchannel_logout: null };
  }
  const urls = oidc_logout?.backchannel_logout_urls;
  return urls === undefined
    ? request
    : { ...request, oidc_backchannel_logout: { backchannel_logout_urls: urls } };
}
