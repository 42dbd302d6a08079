<#-- Once for each team: lets its pods reach the company's outbound proxy. The namespace is filled in. -->
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: allow-company-proxy
  annotations:
    acme.example/why: "outbound proxy of ${env.name} for ${team.name}"
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - ipBlock:
            cidr: ${values.cidr}
      ports:
        - protocol: TCP
          port: ${values.port?c}
