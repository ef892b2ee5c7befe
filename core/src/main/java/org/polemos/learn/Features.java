package org.polemos.learn;

import java.util.Arrays;

/** A growing list of hashed features, used again for each decision. */
public final class Features {

  private int[] numbers = new int[96];
  private int size;

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public int get(int k) {
    return numbers[k];
  }

  public int[] copy() {
    return Arrays.copyOf(numbers, size);
  }

  public void add(int template, int a) {
    put(mix(template * 0x9E3779B9 + a));
  }

  public void add(int template, int a, int b) {
    put(mix(mix(template * 0x9E3779B9 + a) + b));
  }

  public void add(int template, int a, int b, int c) {
    put(mix(mix(mix(template * 0x9E3779B9 + a) + b) + c));
  }

  private void put(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  /** The finaliser of MurmurHash3. */
  public static int mix(int h) {
    int x = h;
    x ^= x >>> 16;
    x *= 0x85EBCA6B;
    x ^= x >>> 13;
    x *= 0xC2B2AE35;
    return x ^ x >>> 16;
  }
}
