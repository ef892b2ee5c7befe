package org.polemos.spark;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes whole numbers from 1. */
final class Positive implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String words) {
    try {
      int number = Integer.parseInt(words);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException none) {
      // Told below, as what is out of range.
    }
    throw new TypeConversionException(
        "is a whole number from 1 to " + Integer.MAX_VALUE + ", such as 4, not " + words);
  }
}
