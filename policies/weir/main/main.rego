# Written by `./weir policy build` from the METADATA of the rules: edits are lost.
package weir.main

import data.weir.policies

# METADATA
# description: Every finding about the objects of one workload.
# entrypoint: true
workload contains finding if some finding in of_objects

workload contains object.union(finding, {"code": "POL-CST-002"}) if some finding in policies.cost.workload_budget.deny

workload contains object.union(finding, {"code": "POL-IAM-009"}) if some finding in policies.iam.state_access.deny

workload contains object.union(finding, {"code": "POL-IAM-012"}) if some finding in policies.iam.two_identities.deny

workload contains object.union(finding, {"code": "POL-NET-003"}) if some finding in policies.network.dns.deny

workload contains object.union(finding, {"code": "POL-NET-004"}) if some finding in policies.network.flink_flows.deny

workload contains object.union(finding, {"code": "POL-NET-005"}) if some finding in policies.network.pinned_ports.deny

workload contains object.union(finding, {"code": "POL-NET-009"}) if some finding in policies.network.dead_selectors.deny

workload contains object.union(finding, {"code": "POL-NET-012"}) if some finding in policies.network.pod_identity.deny

workload contains object.union(finding, {"code": "POL-NET-013"}) if some finding in policies.network.plain_kafka.deny

workload contains object.union(finding, {"code": "POL-NS-010"}) if some finding in policies.namespaces.service_accounts.deny

workload contains object.union(finding, {"code": "POL-OBS-001"}) if some finding in policies.observability.unscraped_pods.deny

# METADATA
# description: Every finding about the objects of one team's own unit.
# entrypoint: true
team contains finding if some finding in of_objects

team contains object.union(finding, {"code": "POL-NET-001"}) if some finding in policies.network.default_deny.deny

team contains object.union(finding, {"code": "POL-NS-005"}) if some finding in policies.namespaces.tenant_quota.deny

# METADATA
# description: Every finding about the platform's parts of one environment.
# entrypoint: true
environment contains finding if some finding in of_objects

# METADATA
# description: Every finding about everything together, from an index.
# entrypoint: true
company contains object.union(finding, {"code": "POL-NS-007"}) if some finding in policies.namespaces.overcommitted_cluster.deny

company contains object.union(finding, {"code": "POL-REL-001"}) if some finding in policies.releases.production_first.deny

company contains object.union(finding, {"code": "POL-UPG-010"}) if some finding in policies.upgrades.wide_rollout.deny

of_objects contains finding if {
	some index, entry in input.objects
	some finding in of_object with input.object as entry.object with input.parsed as entry.parsed with input.unit as entry.unit with input.group as entry.group with input.index as index
}

of_object contains finding if some finding in of_object_1

of_object_1 contains finding if {
	some finding in of_every_kind
}

of_object_1 contains finding if {
	input.object.kind == "AccessEntry"
	input.group == "eks.aws.m.upbound.io"
	some finding in of_kind_accessentry_eks_aws_m_upbound_io
}

of_object_1 contains finding if {
	input.object.kind == "AccessEntry"
	input.group == "eks.aws.upbound.io"
	some finding in of_kind_accessentry_eks_aws_upbound_io
}

of_object_1 contains finding if {
	input.object.kind == "AccessEntry"
	input.group == "eks.services.k8s.aws"
	some finding in of_kind_accessentry_eks_services_k8s_aws
}

of_object_1 contains finding if {
	input.object.kind == "AccessPolicyAssociation"
	input.group == "eks.aws.m.upbound.io"
	some finding in of_kind_accesspolicyassociation_eks_aws_m_upbound_io
}

of_object_1 contains finding if {
	input.object.kind == "AccessPolicyAssociation"
	input.group == "eks.aws.upbound.io"
	some finding in of_kind_accesspolicyassociation_eks_aws_upbound_io
}

of_object contains finding if some finding in of_object_2

of_object_2 contains finding if {
	input.object.kind == "ApplicationNetworkPolicy"
	input.group == "networking.k8s.aws"
	some finding in of_kind_applicationnetworkpolicy_networking_k8s_aws
}

of_object_2 contains finding if {
	input.object.kind == "CiliumNetworkPolicy"
	input.group == "cilium.io"
	some finding in of_kind_ciliumnetworkpolicy_cilium_io
}

of_object_2 contains finding if {
	input.object.kind == "ClusterRole"
	input.group == "rbac.authorization.k8s.io"
	some finding in of_kind_clusterrole_rbac_authorization_k8s_io
}

of_object_2 contains finding if {
	input.object.kind == "ClusterRoleBinding"
	input.group == "rbac.authorization.k8s.io"
	some finding in of_kind_clusterrolebinding_rbac_authorization_k8s_io
}

of_object_2 contains finding if {
	input.object.kind == "ExternalSecret"
	some finding in of_kind_externalsecret
}

of_object_2 contains finding if {
	input.object.kind == "FlinkBlueGreenDeployment"
	some finding in of_kind_flinkbluegreendeployment
}

of_object contains finding if some finding in of_object_3

of_object_3 contains finding if {
	input.object.kind == "FlinkDeployment"
	some finding in of_kind_flinkdeployment
}

of_object_3 contains finding if {
	input.object.kind == "FlinkSessionJob"
	some finding in of_kind_flinksessionjob
}

of_object_3 contains finding if {
	input.object.kind == "FlinkStateSnapshot"
	some finding in of_kind_flinkstatesnapshot
}

of_object_3 contains finding if {
	input.object.kind == "Ingress"
	input.group == "networking.k8s.io"
	some finding in of_kind_ingress_networking_k8s_io
}

of_object_3 contains finding if {
	input.object.kind == "LimitRange"
	some finding in of_kind_limitrange
}

of_object_3 contains finding if {
	input.object.kind == "Namespace"
	some finding in of_kind_namespace
}

of_object contains finding if some finding in of_object_4

of_object_4 contains finding if {
	input.object.kind == "NetworkPolicy"
	input.group == "networking.k8s.io"
	some finding in of_kind_networkpolicy_networking_k8s_io
}

of_object_4 contains finding if {
	input.object.kind == "NodePool"
	input.group == "karpenter.sh"
	some finding in of_kind_nodepool_karpenter_sh
}

of_object_4 contains finding if {
	input.object.kind == "PodDisruptionBudget"
	some finding in of_kind_poddisruptionbudget
}

of_object_4 contains finding if {
	input.object.kind == "PodIdentityAssociation"
	input.group == "eks.aws.m.upbound.io"
	some finding in of_kind_podidentityassociation_eks_aws_m_upbound_io
}

of_object_4 contains finding if {
	input.object.kind == "PodIdentityAssociation"
	input.group == "eks.aws.upbound.io"
	some finding in of_kind_podidentityassociation_eks_aws_upbound_io
}

of_object_4 contains finding if {
	input.object.kind == "PodIdentityAssociation"
	input.group == "eks.services.k8s.aws"
	some finding in of_kind_podidentityassociation_eks_services_k8s_aws
}

of_object contains finding if some finding in of_object_5

of_object_5 contains finding if {
	input.object.kind == "Policy"
	input.group == "iam.aws.m.upbound.io"
	some finding in of_kind_policy_iam_aws_m_upbound_io
}

of_object_5 contains finding if {
	input.object.kind == "Policy"
	input.group == "iam.aws.upbound.io"
	some finding in of_kind_policy_iam_aws_upbound_io
}

of_object_5 contains finding if {
	input.object.kind == "Policy"
	input.group == "iam.services.k8s.aws"
	some finding in of_kind_policy_iam_services_k8s_aws
}

of_object_5 contains finding if {
	input.object.kind == "PrometheusRule"
	some finding in of_kind_prometheusrule
}

of_object_5 contains finding if {
	input.object.kind == "ResourceQuota"
	some finding in of_kind_resourcequota
}

of_object_5 contains finding if {
	input.object.kind == "Role"
	input.group == "iam.aws.m.upbound.io"
	some finding in of_kind_role_iam_aws_m_upbound_io
}

of_object contains finding if some finding in of_object_6

of_object_6 contains finding if {
	input.object.kind == "Role"
	input.group == "iam.aws.upbound.io"
	some finding in of_kind_role_iam_aws_upbound_io
}

of_object_6 contains finding if {
	input.object.kind == "Role"
	input.group == "iam.services.k8s.aws"
	some finding in of_kind_role_iam_services_k8s_aws
}

of_object_6 contains finding if {
	input.object.kind == "Role"
	input.group == "rbac.authorization.k8s.io"
	some finding in of_kind_role_rbac_authorization_k8s_io
}

of_object_6 contains finding if {
	input.object.kind == "RoleBinding"
	input.group == "rbac.authorization.k8s.io"
	some finding in of_kind_rolebinding_rbac_authorization_k8s_io
}

of_object_6 contains finding if {
	input.object.kind == "Secret"
	some finding in of_kind_secret
}

of_object_6 contains finding if {
	input.object.kind == "Service"
	some finding in of_kind_service
}

of_object contains finding if some finding in of_object_7

of_object_7 contains finding if {
	input.object.kind == "ServiceAccount"
	some finding in of_kind_serviceaccount
}

of_every_kind contains object.union(finding, {"code": "POL-GIT-004"}) if some finding in policies.gitops.cluster_fields.deny

of_every_kind contains object.union(finding, {"code": "POL-GIT-005"}) if some finding in policies.gitops.large_objects.deny

of_every_kind contains object.union(finding, {"code": "POL-GIT-006"}) if some finding in policies.gitops.sync_order.deny

of_kind_accessentry_eks_aws_m_upbound_io contains object.union(finding, {"code": "POL-RBC-001"}) if some finding in policies.rbac.cluster_wide.deny

of_kind_accessentry_eks_aws_upbound_io contains object.union(finding, {"code": "POL-RBC-001"}) if some finding in policies.rbac.cluster_wide.deny

of_kind_accessentry_eks_services_k8s_aws contains object.union(finding, {"code": "POL-RBC-001"}) if some finding in policies.rbac.cluster_wide.deny

of_kind_accesspolicyassociation_eks_aws_m_upbound_io contains object.union(finding, {"code": "POL-RBC-001"}) if some finding in policies.rbac.cluster_wide.deny

of_kind_accesspolicyassociation_eks_aws_upbound_io contains object.union(finding, {"code": "POL-RBC-001"}) if some finding in policies.rbac.cluster_wide.deny

of_kind_applicationnetworkpolicy_networking_k8s_aws contains object.union(finding, {"code": "POL-NET-002"}) if some finding in policies.network.metadata_service.deny

of_kind_applicationnetworkpolicy_networking_k8s_aws contains object.union(finding, {"code": "POL-NET-006"}) if some finding in policies.network.world_egress.deny

of_kind_applicationnetworkpolicy_networking_k8s_aws contains object.union(finding, {"code": "POL-NET-007"}) if some finding in policies.network.open_ingress.deny

of_kind_ciliumnetworkpolicy_cilium_io contains object.union(finding, {"code": "POL-NET-002"}) if some finding in policies.network.metadata_service.deny

of_kind_ciliumnetworkpolicy_cilium_io contains object.union(finding, {"code": "POL-NET-006"}) if some finding in policies.network.world_egress.deny

of_kind_ciliumnetworkpolicy_cilium_io contains object.union(finding, {"code": "POL-NET-007"}) if some finding in policies.network.open_ingress.deny

of_kind_clusterrole_rbac_authorization_k8s_io contains object.union(finding, {"code": "POL-RBC-001"}) if some finding in policies.rbac.cluster_wide.deny

of_kind_clusterrole_rbac_authorization_k8s_io contains object.union(finding, {"code": "POL-RBC-002"}) if some finding in policies.rbac.wildcards.deny

of_kind_clusterrole_rbac_authorization_k8s_io contains object.union(finding, {"code": "POL-RBC-003"}) if some finding in policies.rbac.escalation.deny

of_kind_clusterrole_rbac_authorization_k8s_io contains object.union(finding, {"code": "POL-RBC-010"}) if some finding in policies.rbac.unknown_words.deny

of_kind_clusterrolebinding_rbac_authorization_k8s_io contains object.union(finding, {"code": "POL-RBC-001"}) if some finding in policies.rbac.cluster_wide.deny

of_kind_externalsecret contains object.union(finding, {"code": "POL-GIT-002"}) if some finding in policies.gitops.secret_values.deny

of_kind_externalsecret contains object.union(finding, {"code": "POL-NS-011"}) if some finding in policies.namespaces.token_secrets.deny

of_kind_flinkbluegreendeployment contains finding if some finding in of_kind_flinkbluegreendeployment_1

of_kind_flinkbluegreendeployment_1 contains object.union(finding, {"code": "POL-CST-001"}) if some finding in policies.cost.cost_labels.deny

of_kind_flinkbluegreendeployment_1 contains object.union(finding, {"code": "POL-CST-005"}) if some finding in policies.cost.request_costs.deny

of_kind_flinkbluegreendeployment_1 contains object.union(finding, {"code": "POL-FLK-002"}) if some finding in policies.flink.high_availability.deny

of_kind_flinkbluegreendeployment_1 contains object.union(finding, {"code": "POL-FLK-004"}) if some finding in policies.flink.checkpoints.deny

of_kind_flinkbluegreendeployment_1 contains object.union(finding, {"code": "POL-FLK-005"}) if some finding in policies.flink.max_parallelism.deny

of_kind_flinkbluegreendeployment_1 contains object.union(finding, {"code": "POL-FLK-007"}) if some finding in policies.flink.state_backend.deny

of_kind_flinkbluegreendeployment contains finding if some finding in of_kind_flinkbluegreendeployment_2

of_kind_flinkbluegreendeployment_2 contains object.union(finding, {"code": "POL-FLK-010"}) if some finding in policies.flink.restart_strategy.deny

of_kind_flinkbluegreendeployment_2 contains object.union(finding, {"code": "POL-FLK-014"}) if some finding in policies.flink.slots.deny

of_kind_flinkbluegreendeployment_2 contains object.union(finding, {"code": "POL-FLK-015"}) if some finding in policies.flink.process_memory.deny

of_kind_flinkbluegreendeployment_2 contains object.union(finding, {"code": "POL-FLK-016"}) if some finding in policies.flink.jar_source.deny

of_kind_flinkbluegreendeployment_2 contains object.union(finding, {"code": "POL-FLK-018"}) if some finding in policies.flink.log_configuration.deny

of_kind_flinkbluegreendeployment_2 contains object.union(finding, {"code": "POL-FLK-019"}) if some finding in policies.flink.s3_plugins.deny

of_kind_flinkbluegreendeployment contains finding if some finding in of_kind_flinkbluegreendeployment_3

of_kind_flinkbluegreendeployment_3 contains object.union(finding, {"code": "POL-FLK-020"}) if some finding in policies.flink.internal_encryption.deny

of_kind_flinkbluegreendeployment_3 contains object.union(finding, {"code": "POL-FLK-022"}) if some finding in policies.flink.kubernetes_options.deny

of_kind_flinkbluegreendeployment_3 contains object.union(finding, {"code": "POL-NET-011"}) if some finding in policies.network.exposed_rest.deny

of_kind_flinkbluegreendeployment_3 contains object.union(finding, {"code": "POL-NS-008"}) if some finding in policies.namespaces.container_sizes.deny

of_kind_flinkbluegreendeployment_3 contains object.union(finding, {"code": "POL-NS-013"}) if some finding in policies.namespaces.priority_class.deny

of_kind_flinkbluegreendeployment_3 contains object.union(finding, {"code": "POL-OBS-002"}) if some finding in policies.observability.unrouted_alerts.deny

of_kind_flinkbluegreendeployment contains finding if some finding in of_kind_flinkbluegreendeployment_4

of_kind_flinkbluegreendeployment_4 contains object.union(finding, {"code": "POL-POD-001"}) if some finding in policies.pods.host_network.deny

of_kind_flinkbluegreendeployment_4 contains object.union(finding, {"code": "POL-POD-002"}) if some finding in policies.pods.privileged_container.deny

of_kind_flinkbluegreendeployment_4 contains object.union(finding, {"code": "POL-POD-003"}) if some finding in policies.pods.volume_types.deny

of_kind_flinkbluegreendeployment_4 contains object.union(finding, {"code": "POL-POD-004"}) if some finding in policies.pods.privilege_escalation.deny

of_kind_flinkbluegreendeployment_4 contains object.union(finding, {"code": "POL-POD-005"}) if some finding in policies.pods.kept_capabilities.deny

of_kind_flinkbluegreendeployment_4 contains object.union(finding, {"code": "POL-POD-006"}) if some finding in policies.pods.root_user.deny

of_kind_flinkbluegreendeployment contains finding if some finding in of_kind_flinkbluegreendeployment_5

of_kind_flinkbluegreendeployment_5 contains object.union(finding, {"code": "POL-POD-007"}) if some finding in policies.pods.seccomp_profile.deny

of_kind_flinkbluegreendeployment_5 contains object.union(finding, {"code": "POL-POD-008"}) if some finding in policies.pods.root_group.deny

of_kind_flinkbluegreendeployment_5 contains object.union(finding, {"code": "POL-POD-010"}) if some finding in policies.pods.image_registries.deny

of_kind_flinkbluegreendeployment_5 contains object.union(finding, {"code": "POL-POD-011"}) if some finding in policies.pods.moving_image.deny

of_kind_flinkbluegreendeployment_5 contains object.union(finding, {"code": "POL-POD-012"}) if some finding in policies.pods.debug_access.deny

of_kind_flinkbluegreendeployment_5 contains object.union(finding, {"code": "POL-POD-013"}) if some finding in policies.pods.plain_secrets.deny

of_kind_flinkbluegreendeployment contains finding if some finding in of_kind_flinkbluegreendeployment_6

of_kind_flinkbluegreendeployment_6 contains object.union(finding, {"code": "POL-POD-016"}) if some finding in policies.pods.sidecar_resources.deny

of_kind_flinkbluegreendeployment_6 contains object.union(finding, {"code": "POL-POD-018"}) if some finding in policies.pods.service_account_token.deny

of_kind_flinkbluegreendeployment_6 contains object.union(finding, {"code": "POL-SCH-001"}) if some finding in policies.scheduling.job_manager_on_spot.deny

of_kind_flinkbluegreendeployment_6 contains object.union(finding, {"code": "POL-SCH-002"}) if some finding in policies.scheduling.unknown_nodes.deny

of_kind_flinkbluegreendeployment_6 contains object.union(finding, {"code": "POL-SCH-003"}) if some finding in policies.scheduling.do_not_disrupt.deny

of_kind_flinkbluegreendeployment_6 contains object.union(finding, {"code": "POL-SCH-006"}) if some finding in policies.scheduling.yunikorn.deny

of_kind_flinkbluegreendeployment contains finding if some finding in of_kind_flinkbluegreendeployment_7

of_kind_flinkbluegreendeployment_7 contains object.union(finding, {"code": "POL-SCH-007"}) if some finding in policies.scheduling.memory_overcommit.deny

of_kind_flinkbluegreendeployment_7 contains object.union(finding, {"code": "POL-SCH-008"}) if some finding in policies.scheduling.shared_claim.deny

of_kind_flinkbluegreendeployment_7 contains object.union(finding, {"code": "POL-UPG-008"}) if some finding in policies.upgrades.dropped_state.deny

of_kind_flinkbluegreendeployment_7 contains object.union(finding, {"code": "POL-UPG-009"}) if some finding in policies.upgrades.destructive_sync.deny

of_kind_flinkdeployment contains finding if some finding in of_kind_flinkdeployment_1

of_kind_flinkdeployment_1 contains object.union(finding, {"code": "POL-CST-001"}) if some finding in policies.cost.cost_labels.deny

of_kind_flinkdeployment_1 contains object.union(finding, {"code": "POL-CST-005"}) if some finding in policies.cost.request_costs.deny

of_kind_flinkdeployment_1 contains object.union(finding, {"code": "POL-EMR-001"}) if some finding in policies.emr.execution.deny

of_kind_flinkdeployment_1 contains object.union(finding, {"code": "POL-FLK-002"}) if some finding in policies.flink.high_availability.deny

of_kind_flinkdeployment_1 contains object.union(finding, {"code": "POL-FLK-004"}) if some finding in policies.flink.checkpoints.deny

of_kind_flinkdeployment_1 contains object.union(finding, {"code": "POL-FLK-005"}) if some finding in policies.flink.max_parallelism.deny

of_kind_flinkdeployment contains finding if some finding in of_kind_flinkdeployment_2

of_kind_flinkdeployment_2 contains object.union(finding, {"code": "POL-FLK-007"}) if some finding in policies.flink.state_backend.deny

of_kind_flinkdeployment_2 contains object.union(finding, {"code": "POL-FLK-010"}) if some finding in policies.flink.restart_strategy.deny

of_kind_flinkdeployment_2 contains object.union(finding, {"code": "POL-FLK-014"}) if some finding in policies.flink.slots.deny

of_kind_flinkdeployment_2 contains object.union(finding, {"code": "POL-FLK-015"}) if some finding in policies.flink.process_memory.deny

of_kind_flinkdeployment_2 contains object.union(finding, {"code": "POL-FLK-016"}) if some finding in policies.flink.jar_source.deny

of_kind_flinkdeployment_2 contains object.union(finding, {"code": "POL-FLK-018"}) if some finding in policies.flink.log_configuration.deny

of_kind_flinkdeployment contains finding if some finding in of_kind_flinkdeployment_3

of_kind_flinkdeployment_3 contains object.union(finding, {"code": "POL-FLK-019"}) if some finding in policies.flink.s3_plugins.deny

of_kind_flinkdeployment_3 contains object.union(finding, {"code": "POL-FLK-020"}) if some finding in policies.flink.internal_encryption.deny

of_kind_flinkdeployment_3 contains object.union(finding, {"code": "POL-FLK-022"}) if some finding in policies.flink.kubernetes_options.deny

of_kind_flinkdeployment_3 contains object.union(finding, {"code": "POL-NET-011"}) if some finding in policies.network.exposed_rest.deny

of_kind_flinkdeployment_3 contains object.union(finding, {"code": "POL-NS-008"}) if some finding in policies.namespaces.container_sizes.deny

of_kind_flinkdeployment_3 contains object.union(finding, {"code": "POL-NS-013"}) if some finding in policies.namespaces.priority_class.deny

of_kind_flinkdeployment contains finding if some finding in of_kind_flinkdeployment_4

of_kind_flinkdeployment_4 contains object.union(finding, {"code": "POL-OBS-002"}) if some finding in policies.observability.unrouted_alerts.deny

of_kind_flinkdeployment_4 contains object.union(finding, {"code": "POL-POD-001"}) if some finding in policies.pods.host_network.deny

of_kind_flinkdeployment_4 contains object.union(finding, {"code": "POL-POD-002"}) if some finding in policies.pods.privileged_container.deny

of_kind_flinkdeployment_4 contains object.union(finding, {"code": "POL-POD-003"}) if some finding in policies.pods.volume_types.deny

of_kind_flinkdeployment_4 contains object.union(finding, {"code": "POL-POD-004"}) if some finding in policies.pods.privilege_escalation.deny

of_kind_flinkdeployment_4 contains object.union(finding, {"code": "POL-POD-005"}) if some finding in policies.pods.kept_capabilities.deny

of_kind_flinkdeployment contains finding if some finding in of_kind_flinkdeployment_5

of_kind_flinkdeployment_5 contains object.union(finding, {"code": "POL-POD-006"}) if some finding in policies.pods.root_user.deny

of_kind_flinkdeployment_5 contains object.union(finding, {"code": "POL-POD-007"}) if some finding in policies.pods.seccomp_profile.deny

of_kind_flinkdeployment_5 contains object.union(finding, {"code": "POL-POD-008"}) if some finding in policies.pods.root_group.deny

of_kind_flinkdeployment_5 contains object.union(finding, {"code": "POL-POD-010"}) if some finding in policies.pods.image_registries.deny

of_kind_flinkdeployment_5 contains object.union(finding, {"code": "POL-POD-011"}) if some finding in policies.pods.moving_image.deny

of_kind_flinkdeployment_5 contains object.union(finding, {"code": "POL-POD-012"}) if some finding in policies.pods.debug_access.deny

of_kind_flinkdeployment contains finding if some finding in of_kind_flinkdeployment_6

of_kind_flinkdeployment_6 contains object.union(finding, {"code": "POL-POD-013"}) if some finding in policies.pods.plain_secrets.deny

of_kind_flinkdeployment_6 contains object.union(finding, {"code": "POL-POD-016"}) if some finding in policies.pods.sidecar_resources.deny

of_kind_flinkdeployment_6 contains object.union(finding, {"code": "POL-POD-018"}) if some finding in policies.pods.service_account_token.deny

of_kind_flinkdeployment_6 contains object.union(finding, {"code": "POL-SCH-001"}) if some finding in policies.scheduling.job_manager_on_spot.deny

of_kind_flinkdeployment_6 contains object.union(finding, {"code": "POL-SCH-002"}) if some finding in policies.scheduling.unknown_nodes.deny

of_kind_flinkdeployment_6 contains object.union(finding, {"code": "POL-SCH-003"}) if some finding in policies.scheduling.do_not_disrupt.deny

of_kind_flinkdeployment contains finding if some finding in of_kind_flinkdeployment_7

of_kind_flinkdeployment_7 contains object.union(finding, {"code": "POL-SCH-006"}) if some finding in policies.scheduling.yunikorn.deny

of_kind_flinkdeployment_7 contains object.union(finding, {"code": "POL-SCH-007"}) if some finding in policies.scheduling.memory_overcommit.deny

of_kind_flinkdeployment_7 contains object.union(finding, {"code": "POL-SCH-008"}) if some finding in policies.scheduling.shared_claim.deny

of_kind_flinkdeployment_7 contains object.union(finding, {"code": "POL-UPG-008"}) if some finding in policies.upgrades.dropped_state.deny

of_kind_flinkdeployment_7 contains object.union(finding, {"code": "POL-UPG-009"}) if some finding in policies.upgrades.destructive_sync.deny

of_kind_flinksessionjob contains finding if some finding in of_kind_flinksessionjob_1

of_kind_flinksessionjob_1 contains object.union(finding, {"code": "POL-CST-001"}) if some finding in policies.cost.cost_labels.deny

of_kind_flinksessionjob_1 contains object.union(finding, {"code": "POL-CST-005"}) if some finding in policies.cost.request_costs.deny

of_kind_flinksessionjob_1 contains object.union(finding, {"code": "POL-FLK-004"}) if some finding in policies.flink.checkpoints.deny

of_kind_flinksessionjob_1 contains object.union(finding, {"code": "POL-FLK-005"}) if some finding in policies.flink.max_parallelism.deny

of_kind_flinksessionjob_1 contains object.union(finding, {"code": "POL-FLK-007"}) if some finding in policies.flink.state_backend.deny

of_kind_flinksessionjob_1 contains object.union(finding, {"code": "POL-FLK-010"}) if some finding in policies.flink.restart_strategy.deny

of_kind_flinksessionjob contains finding if some finding in of_kind_flinksessionjob_2

of_kind_flinksessionjob_2 contains object.union(finding, {"code": "POL-FLK-016"}) if some finding in policies.flink.jar_source.deny

of_kind_flinksessionjob_2 contains object.union(finding, {"code": "POL-POD-013"}) if some finding in policies.pods.plain_secrets.deny

of_kind_flinksessionjob_2 contains object.union(finding, {"code": "POL-UPG-008"}) if some finding in policies.upgrades.dropped_state.deny

of_kind_flinksessionjob_2 contains object.union(finding, {"code": "POL-UPG-009"}) if some finding in policies.upgrades.destructive_sync.deny

of_kind_flinkstatesnapshot contains object.union(finding, {"code": "POL-UPG-009"}) if some finding in policies.upgrades.destructive_sync.deny

of_kind_ingress_networking_k8s_io contains object.union(finding, {"code": "POL-NET-011"}) if some finding in policies.network.exposed_rest.deny

of_kind_limitrange contains object.union(finding, {"code": "POL-NS-008"}) if some finding in policies.namespaces.container_sizes.deny

of_kind_namespace contains object.union(finding, {"code": "POL-CST-001"}) if some finding in policies.cost.cost_labels.deny

of_kind_namespace contains object.union(finding, {"code": "POL-NS-001"}) if some finding in policies.namespaces.pod_security_level.deny

of_kind_namespace contains object.union(finding, {"code": "POL-NS-002"}) if some finding in policies.namespaces.pod_security_feedback.deny

of_kind_namespace contains object.union(finding, {"code": "POL-NS-003"}) if some finding in policies.namespaces.tenant_labels.deny

of_kind_namespace contains object.union(finding, {"code": "POL-NS-004"}) if some finding in policies.namespaces.unconfirmed_removal.deny

of_kind_namespace contains object.union(finding, {"code": "POL-UPG-009"}) if some finding in policies.upgrades.destructive_sync.deny

of_kind_networkpolicy_networking_k8s_io contains object.union(finding, {"code": "POL-NET-002"}) if some finding in policies.network.metadata_service.deny

of_kind_networkpolicy_networking_k8s_io contains object.union(finding, {"code": "POL-NET-006"}) if some finding in policies.network.world_egress.deny

of_kind_networkpolicy_networking_k8s_io contains object.union(finding, {"code": "POL-NET-007"}) if some finding in policies.network.open_ingress.deny

of_kind_nodepool_karpenter_sh contains object.union(finding, {"code": "POL-SCH-003"}) if some finding in policies.scheduling.do_not_disrupt.deny

of_kind_poddisruptionbudget contains object.union(finding, {"code": "POL-SCH-004"}) if some finding in policies.scheduling.disruption_budget.deny

of_kind_podidentityassociation_eks_aws_m_upbound_io contains object.union(finding, {"code": "POL-IAM-002"}) if some finding in policies.iam.foreign_trust.deny

of_kind_podidentityassociation_eks_aws_upbound_io contains object.union(finding, {"code": "POL-IAM-002"}) if some finding in policies.iam.foreign_trust.deny

of_kind_podidentityassociation_eks_services_k8s_aws contains object.union(finding, {"code": "POL-IAM-002"}) if some finding in policies.iam.foreign_trust.deny

of_kind_policy_iam_aws_m_upbound_io contains object.union(finding, {"code": "POL-IAM-003"}) if some finding in policies.iam.whole_services.deny

of_kind_policy_iam_aws_m_upbound_io contains object.union(finding, {"code": "POL-IAM-004"}) if some finding in policies.iam.wide_resources.deny

of_kind_policy_iam_aws_m_upbound_io contains object.union(finding, {"code": "POL-IAM-005"}) if some finding in policies.iam.bucket_listing.deny

of_kind_policy_iam_aws_m_upbound_io contains object.union(finding, {"code": "POL-IAM-007"}) if some finding in policies.iam.dangerous_actions.deny

of_kind_policy_iam_aws_m_upbound_io contains object.union(finding, {"code": "POL-IAM-010"}) if some finding in policies.iam.key_use.deny

of_kind_policy_iam_aws_m_upbound_io contains object.union(finding, {"code": "POL-IAM-015"}) if some finding in policies.iam.foreign_accounts.deny

of_kind_policy_iam_aws_upbound_io contains object.union(finding, {"code": "POL-IAM-003"}) if some finding in policies.iam.whole_services.deny

of_kind_policy_iam_aws_upbound_io contains object.union(finding, {"code": "POL-IAM-004"}) if some finding in policies.iam.wide_resources.deny

of_kind_policy_iam_aws_upbound_io contains object.union(finding, {"code": "POL-IAM-005"}) if some finding in policies.iam.bucket_listing.deny

of_kind_policy_iam_aws_upbound_io contains object.union(finding, {"code": "POL-IAM-007"}) if some finding in policies.iam.dangerous_actions.deny

of_kind_policy_iam_aws_upbound_io contains object.union(finding, {"code": "POL-IAM-010"}) if some finding in policies.iam.key_use.deny

of_kind_policy_iam_aws_upbound_io contains object.union(finding, {"code": "POL-IAM-015"}) if some finding in policies.iam.foreign_accounts.deny

of_kind_policy_iam_services_k8s_aws contains object.union(finding, {"code": "POL-IAM-003"}) if some finding in policies.iam.whole_services.deny

of_kind_policy_iam_services_k8s_aws contains object.union(finding, {"code": "POL-IAM-004"}) if some finding in policies.iam.wide_resources.deny

of_kind_policy_iam_services_k8s_aws contains object.union(finding, {"code": "POL-IAM-005"}) if some finding in policies.iam.bucket_listing.deny

of_kind_policy_iam_services_k8s_aws contains object.union(finding, {"code": "POL-IAM-007"}) if some finding in policies.iam.dangerous_actions.deny

of_kind_policy_iam_services_k8s_aws contains object.union(finding, {"code": "POL-IAM-010"}) if some finding in policies.iam.key_use.deny

of_kind_policy_iam_services_k8s_aws contains object.union(finding, {"code": "POL-IAM-015"}) if some finding in policies.iam.foreign_accounts.deny

of_kind_prometheusrule contains object.union(finding, {"code": "POL-OBS-002"}) if some finding in policies.observability.unrouted_alerts.deny

of_kind_resourcequota contains object.union(finding, {"code": "POL-NS-009"}) if some finding in policies.namespaces.quota_counts.deny

of_kind_role_iam_aws_m_upbound_io contains finding if some finding in of_kind_role_iam_aws_m_upbound_io_1

of_kind_role_iam_aws_m_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-001"}) if some finding in policies.iam.open_trust.deny

of_kind_role_iam_aws_m_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-002"}) if some finding in policies.iam.foreign_trust.deny

of_kind_role_iam_aws_m_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-003"}) if some finding in policies.iam.whole_services.deny

of_kind_role_iam_aws_m_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-004"}) if some finding in policies.iam.wide_resources.deny

of_kind_role_iam_aws_m_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-005"}) if some finding in policies.iam.bucket_listing.deny

of_kind_role_iam_aws_m_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-006"}) if some finding in policies.iam.permissions_boundary.deny

of_kind_role_iam_aws_m_upbound_io contains finding if some finding in of_kind_role_iam_aws_m_upbound_io_2

of_kind_role_iam_aws_m_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-007"}) if some finding in policies.iam.dangerous_actions.deny

of_kind_role_iam_aws_m_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-010"}) if some finding in policies.iam.key_use.deny

of_kind_role_iam_aws_m_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-013"}) if some finding in policies.iam.pod_identity_trust.deny

of_kind_role_iam_aws_m_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-014"}) if some finding in policies.iam.deletable_role.deny

of_kind_role_iam_aws_m_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-015"}) if some finding in policies.iam.foreign_accounts.deny

of_kind_role_iam_aws_upbound_io contains finding if some finding in of_kind_role_iam_aws_upbound_io_1

of_kind_role_iam_aws_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-001"}) if some finding in policies.iam.open_trust.deny

of_kind_role_iam_aws_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-002"}) if some finding in policies.iam.foreign_trust.deny

of_kind_role_iam_aws_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-003"}) if some finding in policies.iam.whole_services.deny

of_kind_role_iam_aws_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-004"}) if some finding in policies.iam.wide_resources.deny

of_kind_role_iam_aws_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-005"}) if some finding in policies.iam.bucket_listing.deny

of_kind_role_iam_aws_upbound_io_1 contains object.union(finding, {"code": "POL-IAM-006"}) if some finding in policies.iam.permissions_boundary.deny

of_kind_role_iam_aws_upbound_io contains finding if some finding in of_kind_role_iam_aws_upbound_io_2

of_kind_role_iam_aws_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-007"}) if some finding in policies.iam.dangerous_actions.deny

of_kind_role_iam_aws_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-010"}) if some finding in policies.iam.key_use.deny

of_kind_role_iam_aws_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-013"}) if some finding in policies.iam.pod_identity_trust.deny

of_kind_role_iam_aws_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-014"}) if some finding in policies.iam.deletable_role.deny

of_kind_role_iam_aws_upbound_io_2 contains object.union(finding, {"code": "POL-IAM-015"}) if some finding in policies.iam.foreign_accounts.deny

of_kind_role_iam_services_k8s_aws contains finding if some finding in of_kind_role_iam_services_k8s_aws_1

of_kind_role_iam_services_k8s_aws_1 contains object.union(finding, {"code": "POL-IAM-001"}) if some finding in policies.iam.open_trust.deny

of_kind_role_iam_services_k8s_aws_1 contains object.union(finding, {"code": "POL-IAM-002"}) if some finding in policies.iam.foreign_trust.deny

of_kind_role_iam_services_k8s_aws_1 contains object.union(finding, {"code": "POL-IAM-003"}) if some finding in policies.iam.whole_services.deny

of_kind_role_iam_services_k8s_aws_1 contains object.union(finding, {"code": "POL-IAM-004"}) if some finding in policies.iam.wide_resources.deny

of_kind_role_iam_services_k8s_aws_1 contains object.union(finding, {"code": "POL-IAM-005"}) if some finding in policies.iam.bucket_listing.deny

of_kind_role_iam_services_k8s_aws_1 contains object.union(finding, {"code": "POL-IAM-006"}) if some finding in policies.iam.permissions_boundary.deny

of_kind_role_iam_services_k8s_aws contains finding if some finding in of_kind_role_iam_services_k8s_aws_2

of_kind_role_iam_services_k8s_aws_2 contains object.union(finding, {"code": "POL-IAM-007"}) if some finding in policies.iam.dangerous_actions.deny

of_kind_role_iam_services_k8s_aws_2 contains object.union(finding, {"code": "POL-IAM-010"}) if some finding in policies.iam.key_use.deny

of_kind_role_iam_services_k8s_aws_2 contains object.union(finding, {"code": "POL-IAM-013"}) if some finding in policies.iam.pod_identity_trust.deny

of_kind_role_iam_services_k8s_aws_2 contains object.union(finding, {"code": "POL-IAM-014"}) if some finding in policies.iam.deletable_role.deny

of_kind_role_iam_services_k8s_aws_2 contains object.union(finding, {"code": "POL-IAM-015"}) if some finding in policies.iam.foreign_accounts.deny

of_kind_role_rbac_authorization_k8s_io contains finding if some finding in of_kind_role_rbac_authorization_k8s_io_1

of_kind_role_rbac_authorization_k8s_io_1 contains object.union(finding, {"code": "POL-RBC-002"}) if some finding in policies.rbac.wildcards.deny

of_kind_role_rbac_authorization_k8s_io_1 contains object.union(finding, {"code": "POL-RBC-003"}) if some finding in policies.rbac.escalation.deny

of_kind_role_rbac_authorization_k8s_io_1 contains object.union(finding, {"code": "POL-RBC-004"}) if some finding in policies.rbac.secret_reading.deny

of_kind_role_rbac_authorization_k8s_io_1 contains object.union(finding, {"code": "POL-RBC-005"}) if some finding in policies.rbac.pod_intrusion.deny

of_kind_role_rbac_authorization_k8s_io_1 contains object.union(finding, {"code": "POL-RBC-009"}) if some finding in policies.rbac.pod_creation.deny

of_kind_role_rbac_authorization_k8s_io_1 contains object.union(finding, {"code": "POL-RBC-010"}) if some finding in policies.rbac.unknown_words.deny

of_kind_role_rbac_authorization_k8s_io contains finding if some finding in of_kind_role_rbac_authorization_k8s_io_2

of_kind_role_rbac_authorization_k8s_io_2 contains object.union(finding, {"code": "POL-RBC-012"}) if some finding in policies.rbac.guarded_resources.deny

of_kind_rolebinding_rbac_authorization_k8s_io contains object.union(finding, {"code": "POL-RBC-006"}) if some finding in policies.rbac.bound_cluster_role.deny

of_kind_rolebinding_rbac_authorization_k8s_io contains object.union(finding, {"code": "POL-RBC-007"}) if some finding in policies.rbac.subjects.deny

of_kind_secret contains object.union(finding, {"code": "POL-GIT-002"}) if some finding in policies.gitops.secret_values.deny

of_kind_secret contains object.union(finding, {"code": "POL-NS-011"}) if some finding in policies.namespaces.token_secrets.deny

of_kind_service contains object.union(finding, {"code": "POL-NET-011"}) if some finding in policies.network.exposed_rest.deny

of_kind_serviceaccount contains object.union(finding, {"code": "POL-UPG-009"}) if some finding in policies.upgrades.destructive_sync.deny
