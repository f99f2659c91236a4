resource "aws_cognito_user_pool" "users" {
  name = var.name

  admin_create_user_config { allow_admin_create_user_only = true }

  username_configuration { case_sensitive = true } # the stricter choice; user IDs are in lower case here
}

resource "aws_cognito_user_pool_domain" "users" {
  domain       = var.name
  user_pool_id = aws_cognito_user_pool.users.id
}

resource "aws_cognito_identity_provider" "auth0" {
  user_pool_id  = aws_cognito_user_pool.users.id
  provider_name = "Microsoft"
  provider_type = "OIDC"
  depends_on    = [auth0_trigger_action.gate] # nobody gets to the pool before the gate stands

  provider_details = {
    client_id                     = auth0_client.cognito.client_id
    client_secret                 = auth0_client_credentials.cognito.client_secret
    authorize_scopes              = "openid email profile"
    attributes_request_method     = "GET"
    attributes_url_add_attributes = "false"
    oidc_issuer                   = "https://${var.auth0_domain}/" # as in Auth0's tokens, with the slash
    authorize_url                 = "https://${var.auth0_domain}/authorize"
    token_url                     = "https://${var.auth0_domain}/oauth/token"
    attributes_url                = "https://${var.auth0_domain}/userinfo"
    jwks_uri                      = "https://${var.auth0_domain}/.well-known/jwks.json"
  }

  attribute_mapping = {
    username       = "sub"
    email          = "email"
    email_verified = "email_verified"
    name           = "name"
  }
}

resource "aws_cognito_user_pool_client" "web" {
  name                                 = "web"
  user_pool_id                         = aws_cognito_user_pool.users.id
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid", "email", "profile"]
  explicit_auth_flows                  = ["ALLOW_REFRESH_TOKEN_AUTH"]
  supported_identity_providers         = [aws_cognito_identity_provider.auth0.provider_name]
  callback_urls                        = [var.callback_url]
  logout_urls                          = [var.logout_url]
}
