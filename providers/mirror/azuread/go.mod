module mirror/azuread

go 1.24.1

require github.com/hashicorp/terraform-provider-azuread v0.0.0

replace github.com/hashicorp/terraform-provider-azuread => github.com/upbound/terraform-provider-azuread v0.0.0-20250729204552-723cf3fb6cbe
