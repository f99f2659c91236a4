module mirror/auth0

go 1.25.8

require github.com/auth0/terraform-provider-auth0 v1.54.1
