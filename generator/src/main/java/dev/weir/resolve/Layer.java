package dev.weir.resolve;

import dev.weir.source.Node;

/** One layer of a job's values: a tree of what somebody said, and who. */
record Layer(LayerKind kind, Node.Mapping values) {}
