package dev.weir.resolve;

import dev.weir.model.Version;

/**
 * An EMR release label, taken apart (facts: EMR on EKS, label grammar).
 *
 * @param label as the resource carries it: {@code emr-7.12.0-flink-20251111}
 * @param version {@code 7.12.0}
 * @param floating whether it ends in {@code -latest} and moves with patch images
 */
public record EmrRelease(String label, Version version, boolean floating) {}
