module programs/opentofu

go 1.26.6

require github.com/opentofu/opentofu v1.12.6

// As its own module file has it.
replace github.com/hashicorp/hcl/v2 v2.20.1 => github.com/opentofu/hcl/v2 v2.20.2-0.20251021132045-587d123c2828

// A link to the module, beside which lie the files that are changed.
replace github.com/opentofu/opentofu => ./source
