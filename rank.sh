#!/usr/bin/env bash
# Builds Zhulu and ranks the bundled AI cities. Arguments go to `zhulu rank`: ./rank.sh --top 10 --lang en
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source .ci/packages
swift build -c release --product zhulu >&2
exec .build/release/zhulu rank --project Examples/ai-cities "$@"
