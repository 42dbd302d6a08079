package dev.weir.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A YAML file of the delivered tree that is no Kubernetes object: values of a Helm chart, a patch
 * that a person applies.
 *
 * @param path from the tree's root
 */
public record ValuesFile(String path, ObjectNode tree) {}
