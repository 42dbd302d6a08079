package dev.weir.manifest.reach;

/** Where in AWS something is; the names of hosts follow. */
record Site(String partition, String region, String account) {}
