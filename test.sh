#!/usr/bin/env bash
# Builds Zhulu and runs all of its tests. Arguments go to `swift test`: ./test.sh --filter ReferenceTests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source .ci/packages
exec swift test "$@"
