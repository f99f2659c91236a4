output "issuer" {
  value = "https://cognito-idp.${var.aws_region}.amazonaws.com/${aws_cognito_user_pool.users.id}"
}

output "client_id" {
  value = aws_cognito_user_pool_client.web.id
}

output "authorization_endpoint" {
  value = "https://${local.cognito_host}/oauth2/authorize"
}
