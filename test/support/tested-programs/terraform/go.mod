module programs/terraform

go 1.24.5

require (
	github.com/hashicorp/terraform v1.13.5
	// The only published version of what Terraform's own module file replaces by a folder that its module lacks.
	github.com/hashicorp/terraform/internal/backend/remote-state/s3 v0.0.0-20250409131005-35645b8fca68
)

// A link to the module, beside which lie the files that are changed.
replace github.com/hashicorp/terraform => ./source
