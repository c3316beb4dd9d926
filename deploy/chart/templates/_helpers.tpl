{{- define "name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 50 | trimSuffix "-" }}
{{- end }}

{{/* "close-graphql" for a release of that name, else "<release>-close-graphql". */}}
{{- define "fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride }}
{{- else if contains (include "name" .) .Release.Name }}
{{- .Release.Name | trunc 50 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "name" .) | trunc 50 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "selectorLabels" -}}
app.kubernetes.io/name: {{ include "name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{ include "selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "image" -}}
{{- $repository := required "image.repository is missing: the image that you built from deploy/image/Dockerfile." .Values.image.repository }}
{{- if .Values.image.digest }}{{ $repository }}@{{ .Values.image.digest }}{{ else }}{{ $repository }}:{{ default .Chart.AppVersion .Values.image.tag }}{{ end }}
{{- end }}

{{/* What would keep the gateway from starting is an error when the chart is rendered. */}}
{{- define "checked" -}}
{{- $keys := .Values.secrets.keys }}
{{- $env := .Values.env }}
{{- if not (or .Values.demo (hasKey $keys "CLOSE_API_KEY") (hasKey $env "CLOSE_API_URL")) }}
{{- fail "Close is not configured. Set secrets.keys.CLOSE_API_KEY, or env.CLOSE_API_URL to forward the credentials of callers, or demo." }}
{{- end }}
{{- $holdsKey := or (hasKey $keys "CLOSE_API_KEY") (and .Values.demo (not (hasKey $env "CLOSE_API_URL"))) }}
{{- if and $holdsKey (not (or (hasKey $keys "GATEWAY_TOKEN") (hasKey $env "JWT_ISSUER") (hasKey $env "JWT_ISSUERS_FILE"))) }}
{{- fail "The gateway would hold the API key, and every pod could call it. Set secrets.keys.GATEWAY_TOKEN, or env.JWT_ISSUER to let callers sign in." }}
{{- end }}
{{- if and (hasKey $keys "REDIS_URL") (not (hasKey $keys "SHARED_SECRET")) }}
{{- fail "secrets.keys.REDIS_URL requires secrets.keys.SHARED_SECRET." }}
{{- end }}
{{- end }}
