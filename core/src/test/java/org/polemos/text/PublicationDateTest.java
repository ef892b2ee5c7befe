package org.polemos.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-24", "2022-02-24T23:59:59+02:00", "2022-02-24 06:00", "20220224", "2022/2/24",
        "24 February 2022", "24 feb 2022", "February 24, 2022", "Feb 24, 2022", " 24 February 2022 "
      })
  void readsWhatPeopleAndMachinesWrite(String words) {
    assertEquals(LocalDate.of(2022, 2, 24), PublicationDate.parse(words));
  }

  @Test
  void leavesOtherWordsAlone() {
    for (String words : new String[] {"", "2022", "30 February 2022", "02/03/2022", "2022-02-31"}) {
      assertNull(PublicationDate.parse(words), words);
    }
  }
}
