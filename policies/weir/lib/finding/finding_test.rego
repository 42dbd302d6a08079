package weir.lib.finding_test

import data.weir.lib.finding

test_finding_has_its_four_parts if {
	finding.at(1, ["spec"], "m") == {"object": 1, "path": ["spec"], "message": "m"}
	finding.with_facts(1, ["spec"], "m", {"n": 2}).facts == {"n": 2}
}
