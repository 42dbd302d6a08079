# POL-NS-005: a second quota beside the team's own
apiVersion: v1
kind: ResourceQuota
metadata:
  name: also
spec:
  hard:
    requests.cpu: "1000"
    requests.memory: 4000Gi
    pods: "1000"
    services.loadbalancers: "0"
    services.nodeports: "0"
---
# POL-RBC-001: rights in the whole cluster, by way of EKS
apiVersion: eks.services.k8s.aws/v1alpha1
kind: AccessEntry
metadata:
  name: ledger-admins
spec:
  clusterName: careless-prod
  principalARN: arn:aws:iam::111122223333:role/ledger-admins
  accessPolicies:
    - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy
      accessScope: {type: cluster}
