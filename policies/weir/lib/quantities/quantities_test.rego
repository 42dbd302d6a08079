package weir.lib.quantities_test

import data.weir.lib.quantities

test_processors_are_thousandths if {
	quantities.milli_cpu("1500m") == 1500
	quantities.milli_cpu("1.5") == 1500
	quantities.milli_cpu(2) == 2000
	not quantities.milli_cpu("two")
}

test_memory_is_bytes if {
	quantities.bytes("2Gi") == 2147483648
	quantities.bytes("1k") == 1000
	quantities.bytes("512") == 512
	quantities.bytes(512) == 512
	not quantities.bytes("much")
}
